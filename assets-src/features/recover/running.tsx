import { Button, ProgressBar } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { useAttempt } from '../../hooks/use-attempt';
import { progressMessage } from './messages';
import { type Run, useRun } from './use-run';

interface Props {
	run: Run;
	onChanged: () => void;
	onClose: () => void;
}

/** The progress. Closing the dialog does not stop the run. */
export function Running( { run, onChanged, onClose }: Props ) {
	const { sent, end, stop } = useRun( run, onChanged );
	const { attempt, isBusy, problem } = useAttempt();
	const close = useRef< HTMLButtonElement >( null );
	const hasEnded = end !== null;

	// The button that started the run is gone; so is the one that stops it, in the end.
	useEffect( () => close.current?.focus(), [ hasEnded ] );

	return (
		<>
			{ problem && <ProblemNotice problem={ problem } /> }
			{ hasEnded ? (
				<p>{ end }</p>
			) : (
				<div className="msw-recover__progress">
					<p>{ progressMessage( sent, run.count ) }</p>
					<ProgressBar
						className="msw-recover__bar"
						value={ ( sent / run.count ) * 100 }
						aria-label={ progressMessage( sent, run.count ) }
					/>
					<p className="msw-note">
						{ __(
							'This continues when you close this window. Deliveries that fail again are retried automatically.',
							'multisite-webhooks'
						) }
					</p>
				</div>
			) }
			<div className="msw-dialog__buttons">
				{ ! hasEnded && (
					<Button
						variant="secondary"
						isDestructive
						__next40pxDefaultSize
						isBusy={ isBusy }
						onClick={ () => void attempt( stop ) }
					>
						{ __( 'Stop', 'multisite-webhooks' ) }
					</Button>
				) }
				<Button ref={ close } variant="primary" __next40pxDefaultSize onClick={ onClose }>
					{ hasEnded ? __( 'Done', 'multisite-webhooks' ) : __( 'Close', 'multisite-webhooks' ) }
				</Button>
			</div>
		</>
	);
}
