import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { toProblem } from '../../data/request-failed';
import { revealSecret, rotateSecret } from '../../data/webhooks';
import { exactTime } from '../../lib/format/time';
import type { Problem } from '../../lib/problem';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { SecretText } from '../../components/display/secret-text';
import { RotateDialog } from './rotate-dialog';

export function SecretCard( { webhookId }: { webhookId: string } ) {
	const [ secret, setSecret ] = useState< string | null >( null );
	const [ previousUntil, setPreviousUntil ] = useState< string | null >( null );
	const [ isRevealing, setRevealing ] = useState( false );
	const [ isAsking, setAsking ] = useState( false );
	const [ problem, setProblem ] = useState< Problem | null >( null );

	/** The button keeps the focus: it becomes Hide. */
	async function reveal() {
		if ( isRevealing ) {
			return;
		}
		setProblem( null );
		setRevealing( true );
		try {
			setSecret( ( await revealSecret( webhookId ) ).secret );
			speak( __( 'The signing secret is shown.', 'multisite-webhooks' ) );
		} catch ( error ) {
			setProblem( toProblem( error ) );
		} finally {
			setRevealing( false );
		}
	}

	function hide() {
		setSecret( null );
		speak( __( 'The signing secret is hidden.', 'multisite-webhooks' ) );
	}

	async function rotate() {
		const rotated = await rotateSecret( webhookId );
		setProblem( null );
		setSecret( rotated.secret );
		setPreviousUntil( rotated.previous_valid_until );
		setAsking( false );
	}

	return (
		<section className="msw-card msw-part" aria-labelledby="msw-secret-title">
			<h2 id="msw-secret-title">{ __( 'Signing secret', 'multisite-webhooks' ) }</h2>
			<p>{ __( 'Receivers check with it that a request is really from you.', 'multisite-webhooks' ) }</p>
			{ problem && <ProblemNotice problem={ problem } /> }
			<p role="status" className="msw-part__status">
				{ previousUntil !== null &&
					sprintf(
						/* translators: %s: date and time. */
						__(
							'There is a new secret. Requests are signed with the previous one too until %s.',
							'multisite-webhooks'
						),
						exactTime( previousUntil )
					) }
			</p>
			{ secret !== null && <SecretText secret={ secret } /> }
			<div className="msw-part__buttons">
				<Button
					variant="secondary"
					__next40pxDefaultSize
					isBusy={ isRevealing }
					aria-disabled={ isRevealing }
					onClick={ () => ( secret === null ? void reveal() : hide() ) }
				>
					{ secret === null ? __( 'Reveal…', 'multisite-webhooks' ) : __( 'Hide', 'multisite-webhooks' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ () => setAsking( true ) }>
					{ __( 'Rotate…', 'multisite-webhooks' ) }
				</Button>
			</div>
			{ isAsking && <RotateDialog onRotate={ rotate } onCancel={ () => setAsking( false ) } /> }
		</section>
	);
}
