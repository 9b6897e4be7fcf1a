/** Every rule for its sources and examples; in a page nothing else of it comes along. */
export { rules } from '../index';
