<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\FollowFailures;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Edge\Words\ExactTime;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Failures\Doctor;
use MultisiteWebhooks\Edge\Words\Failures\FormField;

/** The email to admins when webhooks fail: which ones, since when, why, and what to do. Plain text. */
final readonly class FailureEmail {

	/** Webhooks that are described; the others are counted. */
	private const MOST = 20;

	/** @param non-empty-list<array{Webhook, Attempt}> $cases Each with its last failed attempt. */
	public function __construct( private array $cases ) {}

	public function subject(): string {
		$what = 1 === count( $this->cases ) ? $this->of_one( $this->cases[0][0] ) : $this->of_many();
		return sprintf( '[%1$s] %2$s', self::network(), $what );
	}

	public function text(): string {
		$parts = array_map( fn ( array $one ): string => $this->paragraph( $one[0], $one[1] ), array_slice( $this->cases, 0, self::MOST ) );
		$more  = count( $this->cases ) - count( $parts );
		if ( 0 < $more ) {
			/* translators: 1: number of webhooks, 2: URL of the list of webhooks. */
			$text    = _n( 'And %1$s more: %2$s', 'And %1$s more: %2$s', $more, 'multisite-webhooks' );
			$parts[] = sprintf( $text, number_format_i18n( $more ), Screen::Webhooks->url() );
		}
		/* translators: %s: name of the network. */
		$parts[] = sprintf( __( 'You are receiving this email because you are an admin of %s.', 'multisite-webhooks' ), self::network() );
		return implode( "\n\n\n", $parts ) . "\n";
	}

	private function of_one( Webhook $webhook ): string {
		return sprintf(
			WebhookStatus::Disabled === $webhook->status
				/* translators: %s: name of a webhook. */
				? __( 'The webhook “%s” was disabled', 'multisite-webhooks' )
				/* translators: %s: name of a webhook. */
				: __( 'The webhook “%s” is failing', 'multisite-webhooks' ),
			$webhook->name
		);
	}

	private function of_many(): string {
		$count = count( $this->cases );
		return sprintf(
			/* translators: %s: number of webhooks, at least two. */
			_n( '%s webhook is failing or was disabled', '%s webhooks are failing or were disabled', $count, 'multisite-webhooks' ),
			number_format_i18n( $count )
		);
	}

	private function paragraph( Webhook $webhook, Attempt $last ): string {
		return implode(
			"\n\n",
			array_filter(
				[
					$this->what_happened( $webhook, $last ),
					$this->why( $webhook, $last ),
					$this->what_follows( $webhook ),
					Screen::Edit->url( [ 'id' => $webhook->id->value ] + self::field( $last ) ),
				],
				static fn ( string $part ): bool => '' !== $part
			)
		);
	}

	private function what_happened( Webhook $webhook, Attempt $last ): string {
		if ( WebhookStatus::Disabled === $webhook->status && DisabledReason::Failing !== $webhook->disabled_reason ) {
			/* translators: 1: name of a webhook, 2: host name of its receiver. */
			$sentence = __( 'The webhook “%1$s”, which sends to %2$s, was disabled.', 'multisite-webhooks' );
			return sprintf( $sentence, $webhook->name, $webhook->url->host );
		}
		return sprintf(
			WebhookStatus::Disabled === $webhook->status
				/* translators: 1: name of a webhook, 2: host name of its receiver, 3: a time, 4: a time span such as "5 days". */
				? __( 'The webhook “%1$s” was disabled: no delivery to %2$s has succeeded since %3$s (%4$s).', 'multisite-webhooks' )
				/* translators: 1: name of a webhook, 2: host name of its receiver, 3: a time, 4: a time span such as "24 hours". */
				: __( 'The webhook “%1$s” is failing: no delivery to %2$s has succeeded since %3$s (%4$s).', 'multisite-webhooks' ),
			$webhook->name,
			$webhook->url->host,
			ExactTime::of( $webhook->failing_since ?? $last->at ),
			human_time_diff( ( $webhook->failing_since ?? $last->at )->getTimestamp(), $last->at->getTimestamp() )
		);
	}

	private function why( Webhook $webhook, Attempt $last ): string {
		$diagnosis = ( new Doctor() )->diagnosis( $last, new DiagnosisContext( $webhook->url->host, false ) );
		if ( null === $diagnosis ) {
			return '';
		}
		// After a day of failures, advice to wait does not help.
		return in_array( $last->status_code, [ 429, 503 ], true ) ? $diagnosis->cause : $diagnosis->message();
	}

	/**
	 * The field of the form in which to do what helps.
	 *
	 * @return array<string, string>
	 */
	private static function field( Attempt $last ): array {
		$field = null === $last->failure ? null : FormField::of( $last->failure );
		return null === $field ? [] : [ 'field' => $field->value ];
	}

	private function what_follows( Webhook $webhook ): string {
		if ( WebhookStatus::Disabled === $webhook->status ) {
			return __( 'New events are held. When the receiver works again, resume the webhook here and choose whether to send the held deliveries:', 'multisite-webhooks' );
		}
		return sprintf(
			/* translators: %s: a time. */
			__( 'Deliveries are retried automatically. If none succeeds before %s, the webhook is disabled and new events are held. Review it here:', 'multisite-webhooks' ),
			ExactTime::of( Time::after( $webhook->failing_since ?? new \DateTimeImmutable(), FollowFailures::DISABLES_AFTER_MS ) )
		);
	}

	private static function network(): string {
		return wp_specialchars_decode( (string) get_network()?->site_name, ENT_QUOTES );
	}
}
