import { Button, ProgressBar } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { toProblem } from '../../data/request-failed';
import type { Problem } from '../../lib/problem';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import type { Run } from '.';
import { useRun } from './use-run';
import { progressMessage } from './messages';

interface Props {
	run: Run;
	onChanged: () => void;
	onClose: () => void;
}

/** How far it is. Whoever closes the window stops nothing. */
export function Running( { run, onChanged, onClose }: Props ) {
	const { through, end, stop } = useRun( run, onChanged );
	const [ isStopping, setStopping ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const close = useRef< HTMLButtonElement >( null );
	const hasEnded = end !== null;

	// The button that began it is gone, and so is that to stop it in the end.
	useEffect( () => close.current?.focus(), [ hasEnded ] );

	async function tryToStop() {
		setStopping( true );
		setProblem( null );
		try {
			await stop();
		} catch ( error ) {
			setProblem( toProblem( error ) );
		}
		setStopping( false );
	}

	return (
		<>
			{ problem && <ProblemNotice problem={ problem } /> }
			{ end !== null ? (
				<p>{ end }</p>
			) : (
				<div className="msw-recover__progress">
					<p>{ progressMessage( through, run.count ) }</p>
					<ProgressBar
						className="msw-recover__bar"
						value={ ( through / run.count ) * 100 }
						aria-label={ progressMessage( through, run.count ) }
					/>
					<p className="msw-note">
						{ __(
							'It goes on when you close this window. What fails once more is tried again by itself.',
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
						isBusy={ isStopping }
						onClick={ () => void tryToStop() }
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
