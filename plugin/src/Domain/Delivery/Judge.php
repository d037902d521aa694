<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery;

/** Decides what an answer means. */
final class Judge {

	/** Nobody means to wait longer than the longest pause of the schedule. */
	private const MAX_RETRY_AFTER = 86400;

	/** "At once" would spend all attempts within a second. */
	private const MIN_RETRY_AFTER = 1;

	public function of( Answer $answer, \DateTimeImmutable $now ): Verdict {
		$status = $answer->status;
		if ( null === $status ) {
			return $this->without_answer( $answer->failure ?? Failure::because( Cause::Unknown ) );
		}
		return match ( true ) {
			$status >= 200 && $status < 300              => new Verdict( Outcome::Delivered ),
			410 === $status                              => new Verdict( Outcome::Gone, Failure::status( 410 ) ),
			$this->is_redirect( $answer )                => new Verdict( Outcome::Retry, $this->redirect( $answer ) ),
			$this->is_bot_page( $answer )                => new Verdict( Outcome::Retry, Failure::because( Cause::BotPage ) ),
			in_array( $status, [ 429, 503 ], true )      => new Verdict( Outcome::Retry, Failure::status( $status ), $this->retry_after( $answer, $now ) ),
			default                                      => new Verdict( Outcome::Retry, Failure::status( $status ) ),
		};
	}

	private function without_answer( Failure $failure ): Verdict {
		return new Verdict( Cause::AddressRefused->value === $failure->reason ? Outcome::GiveUp : Outcome::Retry, $failure );
	}

	private function is_redirect( Answer $answer ): bool {
		return in_array( $answer->status, [ 301, 302, 303, 307, 308 ], true ) && isset( $answer->headers['location'] );
	}

	private function redirect( Answer $answer ): Failure {
		return Failure::because(
			Cause::Redirect,
			[
				'code'     => (string) $answer->status,
				'location' => $answer->headers['location'] ?? '',
			]
		);
	}

	/** Cloudflare says so itself: https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/ */
	private function is_bot_page( Answer $answer ): bool {
		return 'challenge' === ( $answer->headers['cf-mitigated'] ?? '' );
	}

	/** Seconds or a date (RFC 9110, section 10.2.3); null where there is none that can be read. */
	private function retry_after( Answer $answer, \DateTimeImmutable $now ): ?int {
		$text = trim( $answer->headers['retry-after'] ?? '' );
		$date = \DateTimeImmutable::createFromFormat( 'D, d M Y H:i:s \G\M\T', $text, new \DateTimeZone( 'UTC' ) );
		$wait = match ( true ) {
			1 === preg_match( '/\A\d{1,10}\z/', $text ) => (int) $text,
			false !== $date                             => $date->getTimestamp() - $now->getTimestamp(),
			default                                     => null,
		};
		return null === $wait ? null : max( self::MIN_RETRY_AFTER, min( $wait, self::MAX_RETRY_AFTER ) );
	}
}
