import { excelMatrix } from './fake-excel/matrix';

excelMatrix('office2021');
