import { Button, Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ProblemNotice } from '../../../components/feedback/problem-notice';
import { useAttempt } from '../../../hooks/use-attempt';
import { useNow } from '../../../hooks/use-now';
import { useSnackbar } from '../../../hooks/use-snackbar';
import type { Recording } from '../../../types/rest.generated';
import { countText, fullText, untilText } from './messages';
import type { RecordingControl } from './use-recording';

/** Says that everything is recorded, or that it stopped early. */
export function RecordingNotice( { recording }: { recording: RecordingControl } ) {
	const { state, stop } = recording;
	if ( state?.until ) {
		return <OnNotice state={ state } until={ state.until } stop={ stop } />;
	}
	return state?.is_full ? (
		<Notice status="warning" onRemove={ () => void stop().catch( () => undefined ) }>
			{ fullText( state ) }
		</Notice>
	) : null;
}

function OnNotice( { state, until, stop }: { state: Recording; until: string; stop: () => Promise< void > } ) {
	const { attempt, isBusy, problem } = useAttempt();
	const snackbar = useSnackbar();
	const now = useNow();

	async function end() {
		await stop();
		snackbar( __( 'Only events that a webhook subscribes to are recorded again.', 'multisite-webhooks' ) );
		// The button disappears.
		document.querySelector< HTMLElement >( '.msw h1' )?.focus();
	}

	return (
		<>
			{ problem && <ProblemNotice problem={ problem } /> }
			{ /* A snackbar announces the start. Later changes are minutes and counts. */ }
			<Notice status="info" isDismissible={ false } spokenMessage="" className="msw-recording">
				<div className="msw-recording__line">
					<span>
						<strong>{ untilText( until, now ) }</strong> { countText( state ) }
					</span>
					<Button variant="secondary" size="compact" isBusy={ isBusy } onClick={ () => void attempt( end ) }>
						{ __( 'Stop Recording', 'multisite-webhooks' ) }
					</Button>
				</div>
			</Notice>
		</>
	);
}
