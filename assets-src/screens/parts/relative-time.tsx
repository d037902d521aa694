import { exactTime, relativeTime } from '../../lib/time';
import { useNow } from './use-now';

interface Props {
	time: string;
	/** "11s ago" instead of "11 seconds ago". */
	isShort?: boolean;
}

export function RelativeTime( { time, isShort = false }: Props ) {
	return (
		<time dateTime={ time } title={ exactTime( time ) }>
			{ relativeTime( time, useNow( time ), isShort ? 'narrow' : 'long' ) }
		</time>
	);
}
