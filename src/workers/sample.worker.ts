import { serve } from './connection.ts';
import { sampleJob } from './sampleJob.ts';

serve(sampleJob);
