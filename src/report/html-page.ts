/**
 * The fixed parts of the page: its look and its one script. The policy allows exactly these two texts by their hashes
 * and nothing else, so nothing that comes from a table can run or load anything. A test tells the hashes when they change.
 */

export const style = `
:root{color-scheme:light;--error:#b3261e;--warning:#b45309;--info:#1d4ed8;--line:#d4d7dc;--soft:#f4f6f8;--dim:#5a6270}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1120px;padding:24px 24px 64px;font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1c2026;display:flex;flex-direction:column}
h1{font-size:22px;margin:0 0 4px}h2{font-size:16px;margin:20px 0 8px;overflow-wrap:anywhere}h3{font-size:14px;margin:12px 0 4px}
a{color:#0b57a4}p{margin:2px 0}.dim{color:var(--dim)}
#top{order:-2}#filters{order:-1;position:sticky;top:0;background:#fff;border-bottom:1px solid var(--line);padding:10px 0;display:flex;gap:14px;flex-wrap:wrap;align-items:center;z-index:1}
input,select{font:inherit;padding:3px 8px;border:1px solid #8a919c;border-radius:4px;max-width:300px}
#tiles{display:flex;gap:10px;flex-wrap:wrap;padding:0;margin:14px 0;list-style:none}
#tiles li{border:1px solid var(--line);border-radius:8px;padding:8px 16px;min-width:104px}#tiles b{display:block;font-size:24px;line-height:1.3}
#tiles .error b,.sev-error{color:var(--error)}#tiles .warning b,.sev-warning{color:var(--warning)}#tiles .info b,.sev-info{color:var(--info)}
.bars{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));gap:0 40px}
.bars table,.worst{border-collapse:collapse;width:100%}.bars td{padding:1px 6px 1px 0;vertical-align:middle}.bars td:first-child{overflow-wrap:anywhere}.bars td:last-child{text-align:right;width:3em}.bars svg{display:block;width:100%;height:12px}.bars td:nth-child(2){width:45%}.bars code{display:block;margin-top:-3px}
.worst td,.worst th{border-bottom:1px solid var(--line);padding:3px 8px 3px 0;text-align:left;overflow-wrap:anywhere}.worst td+td,.worst th+th{text-align:right;width:5em}
.file{border-top:2px solid #1c2026;margin-top:26px;content-visibility:auto;contain-intrinsic-size:auto 900px}
.map{border:1px solid var(--line);background:#fff;max-width:100%;height:auto;display:block;margin:6px 0}
ol{list-style:none;padding:0;margin:8px 0}
.finding{border-left:4px solid var(--line);padding:6px 0 6px 12px;margin:0 0 10px;break-inside:avoid}
.finding.error{border-color:var(--error)}.finding.warning{border-color:var(--warning)}.finding.info{border-color:var(--info)}
.cell{font-weight:700;font-variant-numeric:tabular-nums;margin-right:6px}code{font:12px/1.4 Consolas,monospace;color:var(--dim)}
.sheet{border-collapse:collapse;font-size:12px;line-height:1.35;margin:6px 0 2px;table-layout:fixed}
.sheet th{background:var(--soft);color:var(--dim);font-weight:400;border:1px solid var(--line);padding:1px 6px;min-width:30px}
.sheet td{border:1px solid var(--line);padding:2px 6px;min-width:60px;max-width:180px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sheet td.error{background:#fbe3e1;outline:2px solid var(--error);outline-offset:-2px}.sheet td.warning{background:#fdf0d9;outline:2px solid var(--warning);outline-offset:-2px}.sheet td.info{background:#e2ebfd;outline:2px solid var(--info);outline-offset:-2px}.sheet td.related{background:#f1f1f1;outline:1px dashed #777;outline-offset:-1px}
.bg{fill:#fff}.ink{fill:#c9ced6}.fill-error{fill:var(--error)}.fill-warning{fill:var(--warning)}.fill-info{fill:var(--info)}.bar{fill:#53789e}
[hidden]{display:none!important}
@media print{body{max-width:none;padding:0;font-size:10.5pt;display:block}#filters{display:none}.file{content-visibility:visible}.bars{display:block}a{color:inherit;text-decoration:none}h2,h3{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@page{size:A4;margin:15mm}
`;

export const script = `
(function(){
var body=document.body,files=[].slice.call(document.querySelectorAll('.file')),items=[].slice.call(document.querySelectorAll('.finding'));
files.map(function(f,i){return{f:f,i:i,w:+f.dataset.weight}}).sort(function(a,b){return b.w-a.w||a.i-b.i}).forEach(function(x){body.appendChild(x.f)});
body.appendChild(document.getElementById('foot'));
var form=document.getElementById('filters'),shown=document.getElementById('shown'),timer;
var texts=items.map(function(e){return(e.textContent+' '+e.closest('.file').dataset.path).toLowerCase()});
function filter(){
var on={},words=form.elements.words.value.trim().toLowerCase(),rule=form.elements.rule.value,n=0;
['error','warning','info'].forEach(function(s){on[s]=form.elements[s].checked});
items.forEach(function(e,i){var show=on[e.dataset.severity]&&(!rule||e.dataset.rule===rule)&&(!words||texts[i].indexOf(words)>=0);e.hidden=!show;if(show)n++});
var all=on.error&&on.warning&&on.info&&!rule&&!words;
files.forEach(function(f){f.hidden=!all&&!f.querySelector('.finding:not([hidden])')});
shown.textContent=shown.dataset.words.replace('{n}',n);
}
form.addEventListener('input',function(){clearTimeout(timer);timer=setTimeout(filter,120)});
form.addEventListener('submit',function(e){e.preventDefault()});
window.addEventListener('beforeprint',function(){files.forEach(function(f){f.style.setProperty('content-visibility','visible')})});
form.hidden=false;filter();
})();
`;

export const styleHash = 'sha256-zTBmAwrKXmdyWEZbzx17T4AsxU0z9CnnQwXn35GBL9k=';
export const scriptHash = 'sha256-tv1r00/cs0ERl59hCo28T8nPTv4b2WH3Ufx4OAhw3ag=';

export const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

/** Text as text, in an element or a quoted attribute; what XML and HTML cannot hold becomes a replacement mark. */
export function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
