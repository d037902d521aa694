import { exactTime, relativeTime } from '../../lib/time';
import { useNow } from './use-now';

export function RelativeTime( { time }: { time: string } ) {
	return (
		<time dateTime={ time } title={ exactTime( time ) }>
			<bdi>{ relativeTime( time, useNow( time ) ) }</bdi>
		</time>
	);
}
