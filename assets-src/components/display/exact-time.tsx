import { exactTime } from '../../lib/format/time';

export function ExactTime( { time }: { time: string } ) {
	return (
		<time className="msw-muted" dateTime={ time }>
			<bdi>{ exactTime( time ) }</bdi>
		</time>
	);
}
