import { gridMatrix } from './univer-grid';

gridMatrix('earlier');
