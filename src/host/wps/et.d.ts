/**
 * The members of WPS Spreadsheets (ET) that are used here, and no others. Everything is synchronous. Collections count
 * from 1 and are read by `Item`; what differs within a range reads as null. Tests hold each member against Kingsoft's
 * own typings, and the fake and the stand-in host are made from this file.
 */
declare namespace Et {
  type Scalar = string | number | boolean | null;
  /** Rows of cells; a single cell is a scalar. */
  type Content = Scalar | Scalar[][];

  interface Application {
    readonly ActiveWorkbook: Workbook | null;
    readonly ActiveSheet: Worksheet | null;
    /** A shape or a chart has none of a range's members. */
    readonly Selection: Range | null;
    readonly ActiveCell: Range | null;
    readonly ActiveWindow: Window | null;
    /** Nothing in Writer and Presentation. */
    readonly Workbooks: Workbooks;
    readonly WorksheetFunction: WorksheetFunction;
    readonly Build: number | string;
    readonly Version: string;
    ScreenUpdating: boolean;
    EnableEvents: boolean;
    DisplayAlerts: boolean;
    readonly ApiEvent?: ApiEvent;
    readonly PluginStorage?: PluginStorage;
    CreateTaskPane?(url: string, title?: string): TaskPane;
    /** Some builds spell it so. */
    CreateTaskpane?(url: string, title?: string): TaskPane;
    GetTaskPane?(id: number): TaskPane | null;
  }

  /** What is told, and with what: SheetChange (sheet, target), WorkbookBeforeSave (workbook, asks, cancel) … */
  interface ApiEvent {
    AddApiEventListener(name: string, callback: (...told: never[]) => void): void;
    RemoveApiEventListener(name: string, callback?: (...told: never[]) => void): void;
  }

  /** Shared by the pages of one add-in, gone when it closes. */
  interface PluginStorage {
    setItem(key: string, value: string | number | boolean): void;
    getItem(key: string): string | number | boolean | null;
    removeItem(key: string): void;
  }

  interface TaskPane {
    readonly ID: number;
    Visible: boolean;
    /** 0 left, 1 top, 2 right, 3 bottom, 4 floating. */
    DockPosition: number;
    Width: number;
    Delete(): void;
  }

  interface WorksheetFunction {
    /** How many cells hold something. */
    CountA(cells: Range): number;
  }

  interface Workbooks {
    readonly Count: number;
  }

  interface Workbook {
    readonly Name: string;
    readonly FullName: string;
    readonly ProtectStructure: boolean;
    readonly Worksheets: Worksheets;
    readonly CustomXMLParts?: CustomXMLParts;
  }

  interface CustomXMLParts {
    readonly Count: number;
    Item(index: number): CustomXMLPart;
    Add(xml: string): CustomXMLPart;
    SelectByNamespace(uri: string): CustomXMLParts;
  }

  interface CustomXMLPart {
    readonly XML: string;
    Delete(): void;
  }

  interface Worksheets {
    readonly Count: number;
    Item(indexOrName: number | string): Worksheet;
    /** Before the active sheet where nothing is said; the new sheet is the active one. */
    Add(before?: Worksheet, after?: Worksheet): Worksheet;
  }

  interface Worksheet {
    Name: string;
    /** Counts chart sheets too. */
    readonly Index: number;
    readonly Parent: Workbook;
    /** -1 visible, 0 hidden, 2 very hidden. */
    Visible: number;
    readonly UsedRange: Range;
    readonly Cells: Range;
    readonly Comments: Comments;
    readonly ProtectContents: boolean;
    readonly Protection: Protection;
    readonly StandardWidth: number;
    readonly StandardHeight: number;
    readonly PageSetup: PageSetup;
    Range(address: string): Range;
    Activate(): void;
    Delete(): void;
  }

  interface Protection {
    readonly AllowFormattingCells: boolean;
    readonly AllowFormattingRows: boolean;
    readonly AllowFormattingColumns: boolean;
    readonly AllowInsertingRows: boolean;
    readonly AllowInsertingColumns: boolean;
    readonly AllowDeletingRows: boolean;
    readonly AllowDeletingColumns: boolean;
  }

  interface PageSetup {
    PrintArea: string;
    PrintTitleRows: string;
    /** 1 portrait, 2 landscape. */
    Orientation: number;
    /** 9 = A4. */
    PaperSize: number;
    Zoom: number | boolean;
    FitToPagesWide: number | boolean;
    FitToPagesTall: number | boolean;
  }

  interface Window {
    SplitRow: number;
    SplitColumn: number;
    FreezePanes: boolean;
  }

  interface Range {
    readonly Row: number;
    readonly Column: number;
    readonly Rows: Range;
    readonly Columns: Range;
    readonly Count: number;
    readonly Areas: Areas;
    readonly Worksheet: Worksheet;
    Value2: Content;
    Formula: Content;
    /** Of one cell only. */
    readonly Text: string | null;
    NumberFormat: string | null;
    readonly Interior: Interior;
    readonly Font: Font;
    readonly Borders: Borders;
    readonly FormatConditions: FormatConditions;
    readonly Validation: Validation;
    readonly Comment: Comment | null;
    HorizontalAlignment: number | null;
    VerticalAlignment: number | null;
    WrapText: boolean | null;
    IndentLevel: number | null;
    Orientation: number | null;
    ShrinkToFit: boolean | null;
    Locked: boolean | null;
    readonly MergeCells: boolean | null;
    readonly MergeArea: Range;
    /** In characters of the standard font. */
    ColumnWidth: number | null;
    /** In points. */
    RowHeight: number | null;
    Hidden: boolean | null;
    Address(rowAbsolute?: boolean, columnAbsolute?: boolean): string;
    Merge(): void;
    UnMerge(): void;
    Insert(shift?: number): void;
    Delete(shift?: number): void;
    Select(): void;
    /** -4174: cells with input rules. Asked of a whole sheet only: of less, some builds answer with cells outside. Throws where there are none. */
    SpecialCells(type: number): Range;
    AddComment(text: string): Comment;
  }

  interface Areas {
    readonly Count: number;
    Item(index: number): Range;
  }

  /** Colours are blue × 65536 + green × 256 + red. */
  interface Interior {
    Color: number | null;
    ColorIndex: number | null;
    Pattern: number | null;
  }

  interface Font {
    Name: string | null;
    Size: number | null;
    Bold: boolean | null;
    Italic: boolean | null;
    Underline: number | null;
    Strikethrough: boolean | null;
    Color: number | null;
  }

  interface Borders {
    LineStyle: number | null;
    Weight: number | null;
    Color: number | null;
    /** 7 left, 8 top, 9 bottom, 10 right. */
    Item(index: number): Border;
  }

  interface Border {
    LineStyle: number | null;
    Weight: number | null;
    Color: number | null;
  }

  interface FormatConditions {
    readonly Count: number;
    Item(index: number): FormatCondition;
    Add(type: number, operator: number | undefined, formula1: string): FormatCondition;
  }

  interface FormatCondition {
    readonly Type: number;
    readonly Formula1: string;
    readonly AppliesTo: Range;
    readonly Interior: Interior;
    Delete(): void;
  }

  interface Comments {
    readonly Count: number;
    Item(index: number): Comment;
  }

  interface Comment {
    readonly Author: string;
    /** The cell. */
    readonly Parent: Range;
    Text(text?: string): string;
    Delete(): void;
  }

  interface Validation {
    readonly Type: number;
    readonly Operator: number;
    readonly Formula1: string;
    readonly Formula2: string;
    IgnoreBlank: boolean;
    InCellDropdown: boolean;
    ShowError: boolean;
    ErrorMessage: string;
    InputMessage: string;
    Add(type: number, alert: number, operator: number, formula1: string, formula2?: string): void;
    Delete(): void;
  }
}

declare const Application: Et.Application | undefined;
declare const wps: Et.Application | undefined;
