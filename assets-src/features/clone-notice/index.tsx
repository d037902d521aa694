import { Notice } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { decideOnNetwork } from '../../data/network';
import { useAttempt } from '../../hooks/use-attempt';
import { useSnackbar } from '../../hooks/use-snackbar';
import { settings } from '../../lib/settings';
import { type Clone, consequences, silentMessage, suspicion } from './messages';

/** At a new address, nothing is sent until someone decides whether this network is a copy. */
export function CloneNotice() {
	const [ clone, setClone ] = useState( () => settings().clone );
	return clone === null ? null : <Decision clone={ clone } onDecided={ setClone } />;
}

function Decision( { clone, onDecided }: { clone: Clone; onDecided: ( clone: Clone | null ) => void } ) {
	const box = useRef< HTMLDivElement >( null );
	const [ isAsking, setAsking ] = useState( false );
	const { attempt, problem, dismissProblem } = useAttempt();
	const snackbar = useSnackbar();

	async function keepSilent() {
		const network = await decideOnNetwork( 'copy' );
		box.current?.focus(); // The button disappears.
		onDecided( network.clone );
	}

	async function startSending() {
		const network = await decideOnNetwork( 'moved' );
		snackbar( __( 'Webhooks are now sent from here.', 'multisite-webhooks' ) );
		onDecided( network.clone );
		document.querySelector< HTMLElement >( '.msw h1' )?.focus();
	}

	const silence = {
		label: __( 'This Is a Copy: Keep Silent', 'multisite-webhooks' ),
		onClick: () => void attempt( keepSilent ),
	};
	const move = { label: __( 'We Moved: Start Sending', 'multisite-webhooks' ), onClick: () => setAsking( true ) };

	return (
		<div ref={ box } className="msw-clone" tabIndex={ -1 }>
			{ problem && <ProblemNotice problem={ problem } onDismiss={ dismissProblem } /> }
			<Notice
				status={ clone.silent ? 'info' : 'warning' }
				isDismissible={ false }
				actions={ clone.silent ? [ move ] : [ silence, move ] }
			>
				{ clone.silent ? silentMessage( clone ) : suspicion( clone ) }
			</Notice>
			{ isAsking && (
				<ConfirmDialog
					title={ __( 'Start sending from here?', 'multisite-webhooks' ) }
					choices={ [ { label: __( 'Start Sending', 'multisite-webhooks' ), run: startSending } ] }
					onCancel={ () => setAsking( false ) }
				>
					<p>{ consequences( clone ) }</p>
				</ConfirmDialog>
			) }
		</div>
	);
}
