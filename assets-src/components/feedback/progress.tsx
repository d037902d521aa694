import { ProgressBar } from '@wordpress/components';

interface Props {
	message: string;
	/** The current one, from 1. */
	number: number;
	total: number;
}

/** At the bottom of the window, so that it moves nothing. */
export function Progress( { message, number, total }: Props ) {
	return (
		<div className="msw-progress">
			<span>{ message }</span>
			<ProgressBar
				className="msw-progress__bar"
				value={ ( ( number - 1 ) / total ) * 100 }
				aria-label={ message }
			/>
		</div>
	);
}
