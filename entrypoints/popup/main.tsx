import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<h1>党建剪报</h1>, root);
