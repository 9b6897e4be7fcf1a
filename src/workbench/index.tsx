import '../taskpane/zod-config';
import { draw } from './page';

void draw('bench');
