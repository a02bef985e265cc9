import { serve } from './connection.ts';
import { historyJob } from './historyJob.ts';

serve(historyJob);
