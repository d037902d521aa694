import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { SecretText } from '../../components/display/secret-text';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import { exactTime } from '../../lib/format/time';
import { RotateDialog } from './rotate-dialog';
import { useSecret } from './use-secret';

interface Props {
	webhookId: string;
	onRotated: () => void;
}

export function SecretCard( { webhookId, onRotated }: Props ) {
	const { secret, previousUntil, isBusy, problem, reveal, hide, rotate } = useSecret( webhookId );
	const [ isAsking, setAsking ] = useState( false );
	return (
		<section className="msw-card msw-part" aria-labelledby="msw-secret-title">
			<h2 id="msw-secret-title">{ __( 'Signing Secret', 'multisite-webhooks' ) }</h2>
			<p>{ __( 'Receivers use it to check that a request really comes from you.', 'multisite-webhooks' ) }</p>
			{ problem && <ProblemNotice problem={ problem } /> }
			<p role="status" className="msw-part__status">
				{ previousUntil !== null && rotatedMessage( previousUntil ) }
			</p>
			{ secret !== null && <SecretText secret={ secret } /> }
			<div className="msw-part__buttons">
				{ /* One button, so that it keeps the focus. */ }
				<Button
					variant="secondary"
					__next40pxDefaultSize
					isBusy={ isBusy }
					aria-disabled={ isBusy }
					onClick={ secret === null ? reveal : hide }
				>
					{ secret === null ? __( 'Reveal…', 'multisite-webhooks' ) : __( 'Hide', 'multisite-webhooks' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ () => setAsking( true ) }>
					{ __( 'Rotate…', 'multisite-webhooks' ) }
				</Button>
			</div>
			{ isAsking && (
				<RotateDialog
					onRotate={ async () => {
						await rotate();
						setAsking( false );
						onRotated();
					} }
					onCancel={ () => setAsking( false ) }
				/>
			) }
		</section>
	);
}

function rotatedMessage( previousUntil: string ): string {
	return sprintf(
		/* translators: %s: date and time. */
		__( 'There is a new secret. Requests are also signed with the previous one until %s.', 'multisite-webhooks' ),
		exactTime( previousUntil )
	);
}
