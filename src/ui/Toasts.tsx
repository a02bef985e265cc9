import { Notifications } from '@mantine/notifications';

/** Where toasts appear. Apart from the start, for there is nothing to say before somebody has done something; what is said until then waits. */
export default function Toasts() {
  return <Notifications position="bottom-center" limit={4} containerWidth={400} />;
}
