/** The dispatcher in Basic, a case for each member of et.d.ts: late binding by name takes no arguments there. */
import type { Members } from '../fake-et/members';

/** What this version of LibreOffice calls otherwise. */
const NAMES: Readonly<Record<string, string>> = { Value2: 'Value' };

export function dispatcher(members: Members): string {
  const cases = new Map<string, string>();
  for (const own of Object.values(members)) {
    for (const [name, { kind, least, most, gives, silent, writable }] of Object.entries(own)) {
      const theirs = NAMES[name] ?? name;
      for (let count = least; count <= most; count++) {
        const given = Array.from({ length: count }, (_argument, index) => `p(${String(index)})`).join(', ');
        const key = (letter: string, n = count) => `${letter}:${name}:${String(n)}`;
        if (gives !== undefined) cases.set(key('O'), `Set ro = o.${theirs}${count > 0 ? `(${given})` : ''}`);
        if (kind === 'method' && (silent || gives !== undefined)) cases.set(key('M'), `o.${theirs} ${given}`);
        if (gives === undefined && !silent) cases.set(key('V'), `rv = o.${theirs}${count > 0 ? `(${given})` : ''}`);
        if (writable) cases.set(key('L', 1), `o.${theirs} = p(0)`);
      }
    }
  }
  return MODULE.replace('<cases>', [...cases].map(([key, line]) => ` Case "${key}"\n  ${line}`).join('\n'));
}

const MODULE = `Rem Attribute VBA_ModuleType=VBAModule
Option VBASupport 1
Global objs(400000) As Object
Global nobj As Long
Function Root()
 nobj = 1 : Set objs(1) = Application : Root = 1
End Function
Private Function Told(v)
 If IsArray(v) Then
  Dim i, j, rows(UBound(v,1)-LBound(v,1))
  For i = LBound(v,1) To UBound(v,1)
   Dim row()
   ReDim row(UBound(v,2)-LBound(v,2))
   For j = LBound(v,2) To UBound(v,2) : row(j-LBound(v,2)) = v(i,j) : Next
   rows(i-LBound(v,1)) = row
  Next
  Told = Array("a", rows)
 ElseIf IsEmpty(v) Or IsNull(v) Then
  Told = Array("n", "")
 Else
  Told = Array("v", v)
 End If
End Function
Function Dispatch(op, h, nm, a)
 Dim o As Object, ro As Object, rv, k, n, p(9), m2(), i, j
 On Error GoTo bad
 Set o = objs(CLng(h)) : n = UBound(a)
 For k = 0 To n
  If IsArray(a(k)) Then
   If a(k)(0) = "o" Then
    Set p(k) = objs(CLng(a(k)(1)))
   ElseIf a(k)(0) = "a" Then
    ReDim m2(UBound(a(k)(1)), UBound(a(k)(1)(0)))
    For i = 0 To UBound(m2,1) : For j = 0 To UBound(m2,2) : m2(i,j) = a(k)(1)(i)(j) : Next : Next
    p(k) = m2
   End If
  Else
   p(k) = a(k)
  End If
 Next
 Select Case op & ":" & nm & ":" & (n + 1)
<cases>
 Case Else
  Dispatch = Array("e", "no dispatch " & op & ":" & nm & ":" & (n + 1)) : Exit Function
 End Select
 If op = "O" Then
  If ro Is Nothing Then
   Dispatch = Array("n", "")
  Else
   nobj = nobj + 1 : Set objs(nobj) = ro : Dispatch = Array("o", nobj)
  End If
 ElseIf op = "V" Then
  Dispatch = Told(rv)
 Else
  Dispatch = Array("n", "")
 End If
 Exit Function
bad:
 Dispatch = Array("e", Err.Number & ": " & Err.Description)
End Function
`;
