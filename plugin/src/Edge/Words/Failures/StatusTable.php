<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\FailureDetail;

/** Diagnoses by status, for responses outside 2xx. See CauseTable for the other failures. */
final class StatusTable {

	/** @param array<string, string> $facts Values by the name of their placeholder in braces. */
	public function of( int $status, DiagnosisContext $context, array $facts = [] ): Diagnosis {
		$diagnosis = $this->of_status( $status, $context );
		$detail    = FailureDetail::tryFrom( $facts[ FailureDetail::NAME ] ?? '' );
		return match ( true ) {
			null !== $detail               => ( new DetailTable() )->of( $detail, $diagnosis ),
			isset( $facts['retry_after'] ) => $this->with_unreadable_wait( $diagnosis ),
			default                        => $diagnosis,
		};
	}

	/** The wait that was asked for is unknown, so nothing is said about the time of the next attempt. */
	private function with_unreadable_wait( Diagnosis $diagnosis ): Diagnosis {
		return new Diagnosis(
			$diagnosis->short,
			/* translators: {retry_after}: what the receiver sent, such as "soon". */
			trim( $diagnosis->cause . ' ' . __( 'It asks to wait, but not for a time that can be read (Retry-After: {retry_after}).', 'multisite-webhooks' ) ),
			__( 'Have the receiver send a number of seconds or an HTTP date.', 'multisite-webhooks' ),
		);
	}

	private function of_status( int $status, DiagnosisContext $context ): Diagnosis {
		return $this->of_server( $status, $context )
			?? $this->of_address( $status, $context )
			?? $this->of_content( $status )
			?? new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver responded with {code}.', 'multisite-webhooks' ),
				__( 'Only 200 to 299 count as delivered.', 'multisite-webhooks' ),
			);
	}

	/** The receiver can't right now. */
	private function of_server( int $status, DiagnosisContext $context ): ?Diagnosis {
		$retries = null !== $context->next_at;
		$later   = __( 'Try again later.', 'multisite-webhooks' );
		return match ( $status ) {
			429      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver is limiting requests.', 'multisite-webhooks' ),
				/* translators: {time}: a duration such as "2 hours". */
				$retries ? __( 'No action needed: the next attempt is {time} later.', 'multisite-webhooks' ) : $later,
			),
			500      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver reported an internal error.', 'multisite-webhooks' ),
				/* translators: {at}: a date and time. */
				__( 'Check its log at {at}.', 'multisite-webhooks' ),
			),
			502, 504 => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The server in front of the receiver got no response from it.', 'multisite-webhooks' ),
				__( 'Check that the receiver is running.', 'multisite-webhooks' ),
			),
			503      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver is down or too busy.', 'multisite-webhooks' ),
				$retries ? __( 'No action needed yet: it is retried automatically.', 'multisite-webhooks' ) : $later,
			),
			default  => null,
		};
	}

	/** The address is wrong, or it rejects this sender. */
	private function of_address( int $status, DiagnosisContext $context ): ?Diagnosis {
		return match ( $status ) {
			401, 403 => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver requires authentication, or a firewall blocked the request.', 'multisite-webhooks' ),
				__( 'Check the key in the address, or add the header that the receiver requires.', 'multisite-webhooks' ),
			),
			404      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver found nothing at this address: check the path.', 'multisite-webhooks' ),
				__( 'In Zapier or n8n, check that the workflow is turned on.', 'multisite-webhooks' ),
			),
			405      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The address does not accept POST requests.', 'multisite-webhooks' ),
				__( 'It may be a regular web page; look for the webhook address.', 'multisite-webhooks' ),
			),
			410      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver says this address is permanently gone.', 'multisite-webhooks' ),
				$context->test
					? __( 'A real event would disable the webhook; enter a new address to continue.', 'multisite-webhooks' )
					: __( 'The webhook was disabled; enter a new address to continue.', 'multisite-webhooks' ),
			),
			default  => null,
		};
	}

	/** The address is right, but the content is not accepted. */
	private function of_content( int $status ): ?Diagnosis {
		return match ( $status ) {
			400, 415, 422 => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver did not accept the content.', 'multisite-webhooks' ),
				__( 'Read its response; it may expect the other format.', 'multisite-webhooks' ),
			),
			413           => new Diagnosis(
				HttpStatus::named( $status ),
				/* translators: {size}: a size such as "12 KB". */
				__( 'The content ({size}) is too large for the receiver.', 'multisite-webhooks' ),
				__( 'Increase the receiver’s limit.', 'multisite-webhooks' ),
			),
			default       => null,
		};
	}
}
