import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { toProblem } from '../../data/problem';
import { revealSecret, rotateSecret } from '../../data/webhooks';
import { exactTime } from '../../lib/time';
import type { Problem } from '../../types/problem';
import { ConfirmDialog } from '../parts/confirm-dialog';
import { ProblemNotice } from '../parts/problem-notice';
import { SecretText } from '../parts/secret-text';

export function SecretCard( { webhookId }: { webhookId: string } ) {
	const [ secret, setSecret ] = useState< string | null >( null );
	const [ previousUntil, setPreviousUntil ] = useState< string | null >( null );
	const [ isAsking, setAsking ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );

	async function reveal() {
		setProblem( null );
		try {
			setSecret( ( await revealSecret( webhookId ) ).secret );
		} catch ( error ) {
			setProblem( toProblem( error ) );
		}
	}

	async function rotate() {
		const rotated = await rotateSecret( webhookId );
		setSecret( rotated.secret );
		setPreviousUntil( rotated.previous_valid_until );
		setAsking( false );
	}

	return (
		<section className="msw-card msw-part">
			<h2>{ __( 'Signing secret', 'multisite-webhooks' ) }</h2>
			<p>{ __( 'Receivers check with it that a request is really from you.', 'multisite-webhooks' ) }</p>
			{ problem && <ProblemNotice problem={ problem } /> }
			{ secret !== null && <SecretText secret={ secret } /> }
			{ previousUntil !== null && (
				<p role="status">
					{ sprintf(
						/* translators: %s: date and time. */
						__(
							'This is the new secret. Requests are signed with the previous one too until %s.',
							'multisite-webhooks'
						),
						exactTime( previousUntil )
					) }
				</p>
			) }
			<div className="msw-part__buttons">
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () => ( secret === null ? void reveal() : setSecret( null ) ) }
				>
					{ secret === null ? __( 'Reveal', 'multisite-webhooks' ) : __( 'Hide', 'multisite-webhooks' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ () => setAsking( true ) }>
					{ __( 'Rotate…', 'multisite-webhooks' ) }
				</Button>
			</div>
			{ isAsking && <RotateDialog onRotate={ rotate } onCancel={ () => setAsking( false ) } /> }
		</section>
	);
}

function RotateDialog( { onRotate, onCancel }: { onRotate: () => Promise< void >; onCancel: () => void } ) {
	return (
		<ConfirmDialog
			title={ __( 'Rotate the signing secret?', 'multisite-webhooks' ) }
			choices={ [ { label: __( 'Rotate Secret', 'multisite-webhooks' ), run: onRotate } ] }
			onCancel={ onCancel }
		>
			<p>
				{ __(
					'A new secret is made. For a while requests are signed with both, so that you can change it at the receiver without losing an event.',
					'multisite-webhooks'
				) }
			</p>
		</ConfirmDialog>
	);
}
