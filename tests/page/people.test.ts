import { expect, test } from 'vitest';
import { agencyOfLead, editorsOf, isSignature, namesOf, writersIn, writersOfLead } from '@/lib/page/metadata/people';

test.each([
  ['张三', '张三'],
  ['张　三 李四光', '张三、李四光'],
  ['汤诗瑶、丁涛', '汤诗瑶、丁涛'],
  ['阿不都·热西提 王小二', '阿不都·热西提、王小二'],
  ['欧阳明月', '欧阳明月'],
  ['张三摄', '张三'],
  ['王晓易_NE0011', '王晓易'],
  ['新华社记者 张三', '张三'],
  ['邵文 王小文', '邵文、王小文'],
  ['市委组织部', undefined],
  ['从会上获悉', undefined],
  ['104363', undefined],
])('names in %s → %s', (value, names) => expect(namesOf(value)).toBe(names));

test.each([
  ['□ 本报记者 张三 通讯员 李 四', '张三', '李四'],
  ['扬子晚报记者 张楠', '张楠', undefined],
  ['记者张三、王五 通讯员李四 文/图', '张三、王五', '李四'],
  ['特约通讯员 李四', undefined, '李四'],
])('writers in %s', (line, reporter, correspondent) =>
  expect(writersIn(line)).toEqual({ ...(reporter && { reporter }), ...(correspondent && { correspondent }) }),
);

test.each([
  ['本报讯（记者 张三 通讯员 李四）9月18日，云州市……', '张三', '李四'],
  ['新华社巴黎12月9日电（记者唐霁）法国9日再次爆发', '唐霁', undefined],
  ['本报讯 记者张三报道：9月18日', '张三', undefined],
  ['中闻社云州9月16日电 (李然 阮星)', '李然、阮星', undefined],
  ['记者从市委组织部获悉，今年以来', undefined, undefined],
  ['会议指出（见图），要加强党的建设', undefined, undefined],
])('the lead %s', (line, reporter, correspondent) =>
  expect(writersOfLead(line)).toEqual({ ...(reporter && { reporter }), ...(correspondent && { correspondent }) }),
);

test.each([
  ['云小美　牛一兵', '云小美、牛一兵'],
  ['王冬_NB11520', '王冬'],
  ['澜江先锋', undefined],
  ['编辑部', undefined],
])('editors in %s → %s', (value, names) => expect(editorsOf(value)).toBe(names));

test.each([
  ['本报记者 张三', true],
  ['记者从会上获悉', false],
  ['“记者来了！”', false],
])('%s is a signature: %s', (line, is) => expect(isSignature(line)).toBe(is));

test('an agency names itself in its lead', () => {
  expect(agencyOfLead('　　新华社北京9月18日电（记者张三）')).toBe('新华社');
  expect(agencyOfLead('据新华社报道')).toBeUndefined();
});
