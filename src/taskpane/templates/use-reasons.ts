import { sayReason, type Reason } from '../../fill/reasons';
import { useSession } from '../context';

/** Puts the reasons of plans into the words of the screen. */
export function useReasons(): (reason: Reason) => string {
  const locale = useSession((state) => state.preferences.locale);
  return (reason) => sayReason(reason, locale);
}
