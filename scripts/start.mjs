// npm start / start:excel / start:wps: builds one product and serves it on this machine only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { join, resolve } from 'node:path';
import { answerFrom } from './serve.mjs';

const targets = {
  workbench: {
    port: 3000,
    secure: false,
    steps: (url) => [`绩标工作台: ${url}  （样例已在页面中，直接点开即可。samples are on the page; Ctrl-C 结束）`],
  },
  excel: {
    port: 3443,
    secure: true,
    steps: (url) => [
      `Excel 任务窗格: ${url}/taskpane.html`,
      `1. 在浏览器打开 ${url}/taskpane.html，信任证书 node_modules/.cache/certificate/cert.pem`,
      '2. Excel：文件 → 选项 → 信任中心 → 受信任的加载项目录，添加放有 dist/excel/manifest.xml 的共享文件夹',
      '3. 重启 Excel：插入 → 我的加载项 → 共享文件夹 → 绩标',
    ],
  },
  wps: {
    port: 3889,
    secure: false,
    // WPS keeps trust by address: one that never resolves to another.
    host: '127.0.0.1',
    steps: (url) => [
      `WPS 加载项: ${url}/`,
      `1. 打开 WPS，再用浏览器打开 ${url}/publish.html，点“安装”（没有反应时，页面上有手工登记的一行）`,
      '2. 关闭全部 WPS 窗口，打开 WPS 表格，询问时选“信任”，再重新打开一次：功能区出现“绩标”',
    ],
  },
};

const name = process.argv[2] ?? 'workbench';
const target = targets[name];
const built = spawnSync(process.execPath, ['node_modules/webpack-cli/bin/cli.js', '--config-name', name], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

/** A certificate for localhost that never leaves this machine; made once. */
function certificate() {
  const folder = resolve('node_modules/.cache/certificate');
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  if (!existsSync(cert)) {
    mkdirSync(folder, { recursive: true });
    const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', '-keyout', key, '-out', cert, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'], { stdio: 'ignore' });
    if (made.status !== 0) {
      console.error('openssl is needed to make a certificate for https://localhost: install openssl and run again.');
      process.exit(1);
    }
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

// A page inside Excel or WPS says its own policy: theirs must let the host's scripts in.
const serve = answerFrom(resolve('dist', name), name === 'workbench' ? undefined : null);
const server = target.secure ? https.createServer(certificate(), serve) : http.createServer(serve);
const port = Number(process.env.PORT ?? target.port);
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用：请先关闭占用它的程序，或设 PORT=其他端口。` : String(error));
  process.exit(1);
});
const host = target.host ?? 'localhost';
server.listen(port, host, () => {
  for (const line of target.steps(`${target.secure ? 'https' : 'http'}://${host}:${port}`)) console.log(line);
});
