import './batch.css';
import { createRoot } from 'react-dom/client';
import { BatchDesk } from './desk';
import { BatchPage } from './page';

const root = document.getElementById('root');
const english = new URLSearchParams(window.location.search).get('lang') === 'en';
if (root) createRoot(root).render(<BatchPage desk={new BatchDesk(english ? 'en' : 'zh')} />);
