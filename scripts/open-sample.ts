/** Opens the sample article in a browser with the extension loaded, and leaves it open until the user closes it. */
import { launchChromium } from '@/tests/e2e/browsers';
import { serve } from '@/tests/e2e/serve';

const site = await serve({ folder: 'tests/pages/sample' });
const driven = await launchChromium({ headless: false });
await driven.open(`${site.origin}/`);
console.log(`已打开示例文章 ${site.origin}/
  · 有下划线的是识别到的单位、工作法和数据，点一下可以剪报；
  · 选中一段文字，再点「剪报」，填好标签后点「保存」；
  · 点工具栏上的「党建剪报」图标（可能收在拼图图标里），查看已保存的案例并导出。
关闭浏览器即结束。`);
await new Promise<void>((resolve) => driven.browser.once('disconnected', () => resolve()));
await site.close();
