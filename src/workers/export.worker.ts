import { serve } from './connection.ts';
import { exportJob } from './exportJob.ts';

serve(exportJob);
