import { serve } from './connection.ts';
import { documentsJob } from './documentsJob.ts';

serve(documentsJob);
