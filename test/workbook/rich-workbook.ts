/**
 * A workbook with about everything that offices put into one, written by hand: three sheets (one hidden, one protected),
 * rich text, rules, notes and a conversation, pictures, a chart, a table, WPS's own cell pictures, custom parts.
 */
import { zipOf, type Parts } from './package';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CT = 'application/vnd.openxmlformats-officedocument';

function rels(...entries: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[]): string {
  const body = entries.map(([id, type, target, mode]) => {
    const address = type.includes(':') ? type : `${R}/${type}`;
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body.join('')}</Relationships>`;
}

const contentTypes =
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${CT}.vmlDrawing"/><Default Extension="bin" ContentType="${CT}.spreadsheetml.printerSettings"/>` +
  [
    ['xl/workbook.xml', `${CT}.spreadsheetml.sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', `${CT}.spreadsheetml.worksheet+xml`],
    ['xl/worksheets/sheet2.xml', `${CT}.spreadsheetml.worksheet+xml`],
    ['xl/worksheets/sheet3.xml', `${CT}.spreadsheetml.worksheet+xml`],
    ['xl/styles.xml', `${CT}.spreadsheetml.styles+xml`],
    ['xl/theme/theme1.xml', `${CT}.theme+xml`],
    ['xl/sharedStrings.xml', `${CT}.spreadsheetml.sharedStrings+xml`],
    ['xl/calcChain.xml', `${CT}.spreadsheetml.calcChain+xml`],
    ['xl/comments1.xml', `${CT}.spreadsheetml.comments+xml`],
    ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
    ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['xl/drawings/drawing1.xml', `${CT}.drawing+xml`],
    ['xl/charts/chart1.xml', `${CT}.drawingml.chart+xml`],
    ['xl/tables/table1.xml', `${CT}.spreadsheetml.table+xml`],
    ['xl/cellimages.xml', 'application/vnd.wps-officedocument.cellimage+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', `${CT}.extended-properties+xml`],
    ['docProps/custom.xml', `${CT}.custom-properties+xml`],
    ['customXml/itemProps1.xml', `${CT}.customXmlProperties+xml`],
  ]
    .map(([part, type]) => `<Override PartName="/${part ?? ''}" ContentType="${type ?? ''}"/>`)
    .join('') +
  '</Types>';

const workbook =
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="124226"/>` +
  '<workbookProtection lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews>' +
  '<sheets><sheet name="绩效目标表" sheetId="1" r:id="rId1"/><sheet name="字典" sheetId="5" state="hidden" r:id="rId2"/><sheet name="保护 表" sheetId="7" r:id="rId3"/></sheets>' +
  '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">绩效目标表!$A$4:$F$12</definedName>' +
  '<definedName name="_xlnm.Print_Area" localSheetId="0">绩效目标表!$A$1:$F$20</definedName>' +
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">绩效目标表!$A:$A,绩效目标表!$1:$4</definedName>' +
  '<definedName name="单位表">字典!$A$1:$A$4</definedName><definedName name="合计" localSheetId="0">SUM(绩效目标表!$E$5:$E$10)</definedName></definedNames>' +
  '<calcPr calcId="191029"/></workbook>';

const theme =
  `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  ['dk1:000000', 'lt1:FFFFFF', 'dk2:1F497D', 'lt2:EEECE1', 'accent1:4F81BD', 'accent2:C0504D', 'accent3:9BBB59', 'accent4:8064A2', 'accent5:4BACC6', 'accent6:F79646', 'hlink:0000FF', 'folHlink:800080']
    .map((slot) => slot.split(':'))
    .map(([name = '', color = '']) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`)
    .join('') +
  '</a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>' +
  '<a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst>' +
  `<a:lnStyleLst>${'<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const styles =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.00_);[Red]\\(0.00\\)"/></numFmts>` +
  '<fonts count="4"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font>' +
  '<font><b/><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/><family val="3"/><charset val="134"/></font>' +
  '<font><i/><u val="double"/><sz val="10"/><color theme="4" tint="-0.249977111117893"/><name val="楷体"/><charset val="134"/></font><font><strike/><sz val="9"/><name val="仿宋"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="6" tint="0.5999938962981048"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>' +
  '<border diagonalDown="1"><left/><right/><top/><bottom style="double"><color rgb="FF0000FF"/></bottom><diagonal style="thin"><color auto="1"/></diagonal></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="4" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="1" xfId="1" applyNumberFormat="1" applyBorder="1"/>' +
  '<xf numFmtId="176" fontId="2" fillId="2" borderId="2" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="3" fillId="3" borderId="1" xfId="0" applyProtection="1"><alignment textRotation="255" indent="1" shrinkToFit="1"/><protection locked="0" hidden="1"/></xf>' +
  '<xf numFmtId="177" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="百分比" xfId="1" builtinId="5"/></cellStyles>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

const STRINGS = ['××中心2024年绩效目标表', '一级指标', '二级指标', '三级指标', '指标值', '权重', '备注', '产出指标', '数量指标', '质量指标', '培训人数', '培训合格率', '≥120人次', '效益指标', '社会效益', '满意度', '分值', '项目单位：'];
const sharedStrings =
  `${XML}<sst xmlns="${MAIN}" count="30" uniqueCount="20">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}` +
  '<si><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">主要 </t></r><r><rPr><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>内容</t></r><rPh sb="0" eb="2"><t>しゅよう</t></rPh></si>' +
  '<si><t xml:space="preserve"> 前后空格\n换行 </t></si></sst>';

function textCell(ref: string, style: number, text: string): string {
  const index = STRINGS.indexOf(text);
  return `<c r="${ref}" s="${String(style)}" t="s"><v>${String(index)}</v></c>`;
}

const sheet1 =
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">` +
  '<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H16"/>' +
  '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D6" sqref="D6"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="2" max="3" width="18" customWidth="1"/><col min="8" max="8" width="9" hidden="1" customWidth="1"/></cols><sheetData>' +
  `<row r="1" ht="30" customHeight="1">${textCell('A1', 1, '××中心2024年绩效目标表')}<c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/><c r="E1" s="1"/><c r="F1" s="1"/></row>` +
  `<row r="2"><c r="A2" t="inlineStr"><is><t>项目名称：农村饮水</t></is></c><c r="D2" s="5"><v>45292</v></c><c r="E2" s="8"><v>-12.5</v></c></row>` +
  `<row r="3"><c r="A3" t="s"><v>18</v></c><c r="B3" t="s"><v>19</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="str"><f>CONCATENATE(A2,"&lt;x&gt;")</f><v>项目名称：农村饮水&lt;x&gt;</v></c></row>` +
  `<row r="4" spans="1:6">${['一级指标', '二级指标', '三级指标', '指标值', '权重', '备注'].map((text, i) => textCell(`${'ABCDEF'.charAt(i)}4`, 2, text)).join('')}</row>` +
  `<row r="5">${textCell('A5', 3, '产出指标')}${textCell('B5', 3, '数量指标')}${textCell('C5', 3, '培训人数')}${textCell('D5', 3, '≥120人次')}<c r="E5" s="3"><v>20</v></c><c r="F5" s="7"/></row>` +
  `<row r="6"><c r="A6" s="3"/>${textCell('B6', 3, '质量指标')}${textCell('C6', 3, '培训合格率')}<c r="D6" s="4"><v>0.96</v></c><c r="E6" s="3"><v>20</v></c><c r="F6" s="6" t="inlineStr"><is><t>=100%</t></is></c></row>` +
  `<row r="7" hidden="1"><c r="A7" s="3"/><c r="E7" s="3"><v>10</v></c></row>` +
  `<row r="8"><c r="A8" s="3"/><c r="E8" s="3"><v>0</v></c><c r="G8"><f t="shared" ref="G8:G10" si="0">E8*2+$E$5</f><v>20</v></c></row>` +
  `<row r="9">${textCell('A9', 3, '效益指标')}${textCell('B9', 3, '社会效益')}<c r="E9" s="3"><v>30</v></c><c r="G9"><f t="shared" si="0"/><v>80</v></c></row>` +
  `<row r="10">${textCell('A10', 3, '满意度')}<c r="E10" s="3"><v>10</v></c><c r="G10"><f t="shared" si="0"/><v>40</v></c></row>` +
  `<row r="11">${textCell('A11', 2, '分值')}<c r="E11" s="2"><f>SUM(E5:E10)</f><v>90</v></c><c r="F11"><f>VLOOKUP("人",单位表,1,0)</f><v>0</v></c></row>` +
  '<row r="12"><c r="A12"><f t="array" ref="A12:B12">TRANSPOSE(E5:E6)</f><v>20</v></c><c r="B12"><v>20</v></c><c r="C12"><f>_xlfn.DISPIMG("ID_1",1)</f><v>0</v></c></row>' +
  `<row r="14" x14ac:dyDescent="0.2"><c r="A14"><f>'保护 表'!B2+字典!A1</f><v>7</v></c></row><row r="15"><c r="A15" t="inlineStr"><is><t>表头</t></is></c><c r="B15" t="inlineStr"><is><t>数</t></is></c></row><row r="16"><c r="A16"><v>1</v></c><c r="B16"><f>A16*2</f><v>2</v></c></row></sheetData>` +
  '<protectedRanges><protectedRange sqref="D5:D10" name="可填"/></protectedRanges><autoFilter ref="A4:F12"><filterColumn colId="1"><filters><filter val="数量指标"/></filters></filterColumn></autoFilter>' +
  '<mergeCells count="4"><mergeCell ref="A1:F1"/><mergeCell ref="A5:A8"/><mergeCell ref="B9:D9"/><mergeCell ref="B2:C2"/></mergeCells><phoneticPr fontId="3" type="noConversion"/>' +
  '<conditionalFormatting sqref="E5:E10"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>$E$11</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D5:D10"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="formula" val="MAX($E$5:$E$10)"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
  '<dataValidations count="3"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="错误" error="请选择" promptTitle="提示" prompt="选一个" sqref="B5:B8 B10"><formula1>"数量指标,质量指标,时效指标"</formula1></dataValidation>' +
  '<dataValidation type="list" showErrorMessage="1" sqref="F5:F10"><formula1>单位表</formula1></dataValidation>' +
  '<dataValidation type="decimal" operator="between" errorStyle="warning" sqref="E5:E10"><formula1>0</formula1><formula2>$E$11</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A14" location="\'保护 表\'!B2" display="去"/><hyperlink ref="B2" r:id="rId5"/></hyperlinks>' +
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="90" fitToHeight="0" orientation="landscape" r:id="rId4"/>' +
  '<headerFooter><oddHeader>&amp;C&amp;"黑体,加粗"绩效</oddHeader><oddFooter>&amp;P / &amp;N</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="D5:D6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="3" id="{A1}"><xm:f>字典!$A$1&gt;0</xm:f></x14:cfRule><xm:sqref>E5:E10</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
  '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" xr:uid="{U1}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><x14:formula1><xm:f>字典!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>C5:C10</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
  '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>绩效目标表!E5:E10</xm:f><xm:sqref>F12</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>';

const sheet2 =
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>` +
  ['人', '人次', '次', '%'].map((unit, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" t="inlineStr"><is><t>${unit}</t></is></c><c r="B${String(i + 1)}"><f>绩效目标表!E${String(i + 5)}</f><v>${String(i)}</v></c></row>`).join('') +
  '</sheetData></worksheet>';

const sheet3 =
  `${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>锁</t></is></c></row><row r="2"><c r="B2" s="7"><f>SUM(绩效目标表!E5:E10)+SUM(绩效目标表!$E:$E)</f><v>180</v></c></row></sheetData>` +
  '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" insertRows="0"/></worksheet>';

const comments =
  `${XML}<comments xmlns="${MAIN}"><authors><author>审核人</author><author>tc={T1}</author></authors><commentList>` +
  '<comment ref="D5" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>审核人:\n</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t>请核对人数</t></r></text></comment>' +
  '<comment ref="E11" authorId="0" shapeId="0"><text><t>合计</t></text></comment>' +
  '<comment ref="C6" authorId="1" shapeId="0"><text><t>[线程批注]\n对话</t></text></comment></commentList></comments>';

function noteShape(id: number, row: number, col: number): string {
  return (
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;width:108pt;height:59.25pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:textbox><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${String(col + 1)}, 15, ${String(row)}, 2, ${String(col + 3)}, 15, ${String(row + 4)}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(col)}</x:Column></x:ClientData></v:shape>`
  );
}

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>${noteShape(1025, 4, 3)}${noteShape(1026, 10, 4)}${noteShape(1027, 5, 2)}</xml>`;

const drawing =
  `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>` +
  `<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
  '<xdr:oneCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>19</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="900000" cy="300000"/><xdr:sp macro="" textlink="绩效目标表!$A$2"><xdr:nvSpPr><xdr:cNvPr id="4" name="文本框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>说明</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>';

const chart =
  `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>绩效目标表!$E$4</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>绩效目标表!$C$5:$C$10</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>绩效目标表!$E$5:$E$10</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

/** The parts of the workbook, in package order. */
export const richParts: Parts = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'], ['rId3', 'extended-properties', 'docProps/app.xml'], ['rId4', 'custom-properties', 'docProps/custom.xml']),
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': rels(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', '/xl/worksheets/sheet3.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'theme', 'theme/theme1.xml'],
    ['rId6', 'sharedStrings', 'sharedStrings.xml'],
    ['rId7', 'calcChain', 'calcChain.xml'],
    ['rId8', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
    ['rId9', 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'],
    ['rId10', 'customXml', '../customXml/item1.xml'],
  ),
  'xl/worksheets/sheet1.xml': sheet1,
  'xl/worksheets/_rels/sheet1.xml.rels': rels(
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId3', 'comments', '../comments1.xml'],
    ['rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId5', 'hyperlink', 'https://example.com/', 'External'],
    ['rId6', 'table', '../tables/table1.xml'],
    ['rId7', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml'],
  ),
  'xl/worksheets/sheet2.xml': sheet2,
  'xl/worksheets/sheet3.xml': sheet3,
  'xl/styles.xml': styles,
  'xl/theme/theme1.xml': theme,
  'xl/sharedStrings.xml': sharedStrings,
  'xl/calcChain.xml': `${XML}<calcChain xmlns="${MAIN}"><c r="E11" i="1"/><c r="G8" i="1"/></calcChain>`,
  'xl/comments1.xml': comments,
  'xl/threadedComments/threadedComment1.xml': `${XML}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C6" dT="2024-01-01T00:00:00.00" personId="{P1}" id="{T1}"><text>对话</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${XML}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="经办" id="{P1}" userId="u" providerId="None"/></personList>`,
  'xl/drawings/drawing1.xml': drawing,
  'xl/drawings/_rels/drawing1.xml.rels': rels(['rId1', 'image', '../media/image1.png'], ['rId2', 'chart', '../charts/chart1.xml']),
  'xl/drawings/vmlDrawing1.vml': vml,
  'xl/charts/chart1.xml': chart,
  'xl/media/image1.png': PNG,
  'xl/tables/table1.xml': `${XML}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A15:B16" totalsRowShown="0"><autoFilter ref="A15:B16"/><tableColumns count="2"><tableColumn id="1" name="表头"/><tableColumn id="2" name="数"><calculatedColumnFormula>表1[[#This Row],[表头]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`,
  'xl/cellimages.xml': `${XML}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="ID_1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic></etc:cellImage></etc:cellImages>`,
  'xl/_rels/cellimages.xml.rels': rels(['rId1', 'image', 'media/image1.png']),
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from([1, 2, 3, 0, 5]),
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>单位</dc:creator></cp:coreProperties>`,
  'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS</Application></Properties>`,
  'docProps/custom.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>`,
  'customXml/item1.xml': '<root xmlns="urn:other">data</root>',
  'customXml/_rels/item1.xml.rels': rels(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml': `${XML}<ds:datastoreItem ds:itemID="{00000000-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
};

export const richWorkbook = (): Uint8Array => zipOf(richParts);
