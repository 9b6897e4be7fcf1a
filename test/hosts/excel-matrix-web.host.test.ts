import { excelMatrix } from './fake-excel/matrix';

excelMatrix('web');
