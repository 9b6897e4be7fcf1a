import { gridMatrix } from './univer-grid';

gridMatrix('while writing');
