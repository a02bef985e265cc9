import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { Panel } from '#ui/Panel.tsx';
import type { VisitModel } from '../useVisitModel.ts';
import { CheckCounts, CheckList } from './CheckList.tsx';
import { MeetingRoom } from './MeetingRoom.tsx';
import { useClosing } from './useClosing.ts';
import { useLineWords } from './useLineWords.ts';
import { useMeeting } from './useMeeting.ts';

interface Props {
  readonly planId: PlanId;
  readonly model: VisitModel;
  readonly onSign: () => void;
}

/** The closing meeting, and what has to be looked at before the minutes are signed. */
export function ClosingTab({ planId, model, onSign }: Props) {
  const { t } = useTranslation('inspection');
  const view = useClosing(planId, model);
  const words = useLineWords(model, view);
  const meeting = useMeeting(planId, model.visit.id, words);
  const [params] = useSearchParams();
  return (
    <>
      <MeetingRoom planId={planId} model={model} view={view} words={words} meeting={meeting} startAt={params.get('at')} onSign={onSign} />
      <Panel title={t('closing.check.title')} hint={t('closing.check.hint')} actions={<CheckCounts issues={view.issues} />}>
        <CheckList planId={planId} model={model} view={view} />
      </Panel>
    </>
  );
}
