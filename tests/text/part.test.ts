import { expect, test } from 'vitest';
import { proposePart } from '@/lib/text/part';

test.each([
  ['针对老旧小区停车难、充电难的问题，街道党工委多次召开协调会。', 'background'],
  ['面对工作量增加与人手不足的矛盾，支部意识到必须改变。', 'background'],
  ['该镇推行“板凳会”工作法，组织党员干部走访群众，建立问题台账。', 'practice'],
  ['支部成立三支突击队，开展结对帮扶，并制定责任清单。', 'practice'],
  ['一年以来，累计办理民生实事1200余件，群众满意度提升至98%。', 'result'],
  ['活动开展以来，共解决难题36个，办理时间缩短一半。', 'result'],
  ['“窗口虽小，连着民心。”支部书记林晓说，只有把群众放在心上，路才会越走越宽。', 'comment'],
  ['这一做法的启示在于：基层治理离不开党建引领，经验值得借鉴。', 'comment'],
  ['今天天气晴好。', undefined],
])('%s tells %s', (passage, part) => expect(proposePart(passage)).toBe(part));
