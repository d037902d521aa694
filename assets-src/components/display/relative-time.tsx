import { exactTime, relativeTime } from '../../lib/format/time';
import { useNow } from '../../hooks/use-now';

export function RelativeTime( { time }: { time: string } ) {
	return (
		<time dateTime={ time } title={ exactTime( time ) }>
			<bdi>{ relativeTime( time, useNow( time ) ) }</bdi>
		</time>
	);
}
