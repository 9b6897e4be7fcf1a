// The WPS add-in as one archive to unpack into the folder jsaddons: no server, no network.
import { zipSync } from 'fflate';
import webpack from 'webpack';

const ARCHIVE = 'jibiao-offline.zip';
/** Pages that only an online folder needs. */
const ONLINE_ONLY = /^publish\./;
/** The same files give the same archive, whenever it is made. */
const EPOCH = '1980-01-01T00:00:00';

const steps = `绩标 · WPS 离线安装

1. 关闭全部 WPS 窗口。
2. 把这个压缩包里的内容解压到 jsaddons 文件夹（没有就新建）：
   Windows            %APPDATA%\\kingsoft\\wps\\jsaddons
   统信 UOS、银河麒麟   ~/.local/share/Kingsoft/wps/jsaddons
3. 如果那里已有 publish.xml，不要覆盖：把这里的 <jsplugin …/> 一行加进原来的 <jsplugins> 里。
4. 打开 WPS 表格，询问是否信任时选“信任”，再重新打开一次。

卸载：删去 publish.xml 里的这一行和 jibiao_ 开头的文件夹。
`;

/** The entry of publish.xml for an add-in that lies beside it; the folder is named by name and version, as WPS expects. */
export function offlineLine(version) {
  return `<jsplugin name="jibiao" type="et" url="jibiao_${version}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;
}

/** Packs what the build has made. */
export class OfflinePackage {
  constructor(version) {
    this.version = version;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('offline', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'offline', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const folder = Object.fromEntries(
          Object.entries(assets)
            .filter(([name]) => !ONLINE_ONLY.test(name))
            .map(([name, source]) => [name, new Uint8Array(source.buffer())]),
        );
        const text = (words) => new TextEncoder().encode(words);
        const files = {
          'publish.xml': text(`<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${offlineLine(this.version)}\n</jsplugins>\n`),
          '安装说明.txt': text(steps.replaceAll('\n', '\r\n')),
          [`jibiao_${this.version}`]: folder,
        };
        compilation.emitAsset(ARCHIVE, new webpack.sources.RawSource(Buffer.from(zipSync(files, { level: 9, mtime: EPOCH }))));
      });
    });
  }
}
