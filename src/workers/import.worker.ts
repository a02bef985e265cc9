import { serve } from './connection.ts';
import { importJob } from './importJob.ts';

serve(importJob);
