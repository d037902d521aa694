import { Notice } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { decideOnNetwork } from '../../data/network';
import { toProblem } from '../../data/request-failed';
import { settings } from '../../lib/settings';
import type { Network } from '../../types/network.generated';
import type { Problem } from '../../lib/problem';
import { ConfirmDialog } from '../../components/feedback/confirm-dialog';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { useSnackbar } from '../../components/feedback/snackbars';

type Copy = NonNullable< Network[ 'clone' ] >;

/** On another address nothing is sent until somebody says what this network is. */
export function CopyNotice() {
	const [ copy, setCopy ] = useState( () => settings().clone );
	return copy === null ? null : <Suspicion copy={ copy } onDecided={ setCopy } />;
}

function Suspicion( { copy, onDecided }: { copy: Copy; onDecided: ( copy: Copy | null ) => void } ) {
	const box = useRef< HTMLDivElement >( null );
	const [ isAsking, setAsking ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const snackbar = useSnackbar();

	async function staySilent() {
		setProblem( null );
		try {
			const network = await decideOnNetwork( 'copy' );
			box.current?.focus(); // The button goes.
			onDecided( network.clone );
		} catch ( error ) {
			setProblem( toProblem( error ) );
		}
	}

	async function goOn() {
		const network = await decideOnNetwork( 'moved' );
		snackbar( __( 'Webhooks are sent from here now.', 'multisite-webhooks' ) );
		onDecided( network.clone );
		document.querySelector< HTMLElement >( '.msw h1' )?.focus();
	}

	const silence = {
		label: __( 'This is a copy, stay silent', 'multisite-webhooks' ),
		onClick: () => void staySilent(),
	};
	const move = { label: __( 'We moved, go on', 'multisite-webhooks' ), onClick: () => setAsking( true ) };

	return (
		<div ref={ box } className="msw-copy" tabIndex={ -1 }>
			{ problem && <ProblemNotice problem={ problem } onDismiss={ () => setProblem( null ) } /> }
			<Notice
				status={ copy.silent ? 'info' : 'warning' }
				isDismissible={ false }
				actions={ copy.silent ? [ move ] : [ silence, move ] }
			>
				{ copy.silent ? silenceOf( copy ) : suspicionOf( copy ) }
			</Notice>
			{ isAsking && (
				<ConfirmDialog
					title={ __( 'Send from here from now on?', 'multisite-webhooks' ) }
					choices={ [ { label: __( 'Send From Here', 'multisite-webhooks' ), run: goOn } ] }
					onCancel={ () => setAsking( false ) }
				>
					<p>{ whatFollows( copy ) }</p>
				</ConfirmDialog>
			) }
		</div>
	);
}

function suspicionOf( { known, now }: Copy ): string {
	return sprintf(
		/* translators: 1: address of a network such as "network.example", 2: another one. */
		__(
			'Nothing is sent: this network seems to be a copy of %1$s. It is at %2$s now. What happens here waits until you decide.',
			'multisite-webhooks'
		),
		shown( known ),
		shown( now )
	);
}

function silenceOf( { known }: Copy ): string {
	/* translators: %s: address of a network such as "network.example". */
	return sprintf( __( 'This network is a copy of %s and sends nothing.', 'multisite-webhooks' ), shown( known ) );
}

function whatFollows( { known }: Copy ): string {
	return sprintf(
		/* translators: %s: address of a network such as "network.example". */
		__(
			'What waits is sent now, also what was copied with the database. If the network at %s still runs, receivers get things twice.',
			'multisite-webhooks'
		),
		shown( known )
	);
}

function shown( address: string ): string {
	return address.replace( /\/$/, '' );
}
