/** 统计: clippings over time, by tag, by kind of organization, and the most collected methods. */
import { countText } from '@/components/figure-text';
import { Notice } from '@/components/notice';
import { ORGANIZATION_SORT_LABELS } from '@/lib/model/labels';
import type { Statistics } from '@/lib/model/survey';
import { Bars } from './bars';
import { Chart, type PictureFormat } from './chart';
import { Columns } from './columns';

interface Props {
  readonly statistics: Statistics;
  readonly clippings: number;
  readonly methods: number;
  readonly organizations: number;
  readonly figures: number;
  readonly onSave: (svg: SVGSVGElement, title: string, format: PictureFormat) => void;
}

/** Bars beyond these are only in the data table. */
const BARS = 12;
const TABLE = 200;

export function StatisticsView({ statistics, clippings, methods, organizations, figures, onSave }: Props) {
  if (clippings === 0)
    return (
      <div class="middle">
        <h1 class="visually-hidden">统计</h1>
        <Notice title="还没有可统计的剪报">
          <p>保存第一条剪报之后，这里会画出时间、标签、单位性质和工作法。</p>
        </Notice>
      </div>
    );
  const sorts = statistics.sorts.map(({ name, count }) => ({
    name: name === 'unknown' ? '未能判断' : ORGANIZATION_SORT_LABELS[name],
    count,
  }));
  const totals = [
    ['剪报', clippings],
    ['单位', organizations],
    ['工作法', methods],
    ['数据', figures],
  ] as const;
  return (
    <div class="statistics">
      <h1 class="visually-hidden">统计</h1>
      <dl class="totals">
        {totals.map(([name, count]) => (
          <div key={name} class="total">
            <dt>{name}</dt>
            <dd>{countText(count)}</dd>
          </div>
        ))}
      </dl>
      <Chart title="剪报数量" what="时间" rows={statistics.times} onSave={onSave}>
        <Columns label="剪报数量，按剪报时间" rows={statistics.times} color="var(--accent)" />
      </Chart>
      <div class="chart-grid">
        <Chart title="标签" what="标签" rows={statistics.tags.slice(0, TABLE)} onSave={onSave}>
          <Bars label="剪报最多的标签" rows={statistics.tags.slice(0, BARS)} color="var(--organization)" />
        </Chart>
        <Chart title="收集最多的工作法" what="工作法" rows={statistics.methods.slice(0, TABLE)} onSave={onSave}>
          <Bars label="剪报最多的工作法" rows={statistics.methods.slice(0, BARS)} color="var(--method)" />
        </Chart>
        <Chart title="单位性质" what="性质" rows={sorts} onSave={onSave}>
          <Bars label="各类单位的剪报" rows={sorts} color="var(--figure)" />
        </Chart>
      </div>
    </div>
  );
}
