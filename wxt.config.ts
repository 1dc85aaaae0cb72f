import { createRequire } from 'node:module';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { PAGE_COMMANDS } from './lib/commands';

const require = createRequire(import.meta.url);

export default defineConfig({
  // Both browsers get the same Manifest V3; WXT turns the service worker into an event page for Firefox.
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact()], build: { target: 'es2022', minify: 'terser' } }),
  manifest: ({ browser }) => ({
    name: '党建剪报',
    description: '在浏览器里标出党建新闻中的单位、工作法和数据，剪报成案例。一切都留在本机。',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus'],
    commands: Object.fromEntries(
      Object.entries(PAGE_COMMANDS).map(([name, command]) => [
        name,
        {
          description: command.label,
          ...('key' in command && { suggested_key: { default: command.key } }),
        },
      ]),
    ),
    action: { default_title: '党建剪报' },
    // The one script that has to run before the page's own; WXT adds the other.
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['guard.js'], run_at: 'document_start' }],
    // Imported by the content script on demand (docs/decisions/0005-card-on-demand.md).
    web_accessible_resources: [{ resources: ['card.js', 'article.js'], matches: ['http://*/*', 'https://*/*'] }],
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dangjian-clipper@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // WXT builds every script that no page loads as a classic one; these are imported as modules.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if ((entrypoint?.name === 'card' || entrypoint?.name === 'article') && config.build?.lib)
        config.build.lib.formats = ['es'];
    },
    // WXT does not follow the wasm that jieba-wasm refers to; without this the build passes and the extension cannot segment.
    'build:publicAssets': (_, files) => {
      files.push({
        absoluteSrc: require.resolve('jieba-wasm/web').replace(/\.js$/, '_bg.wasm'),
        relativeDest: 'jieba_rs_wasm_bg.wasm',
      });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push('jieba_rs_wasm_bg.wasm');
    },
  },
});
