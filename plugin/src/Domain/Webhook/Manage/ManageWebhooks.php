<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** Everything an admin does to a webhook, with what follows for its deliveries. */
final readonly class ManageWebhooks {

	/** How long the secret before keeps signing after a rotation. */
	private const PREVIOUS_SECRET_MS = 24 * 3600 * 1000;

	/** @param \Closure(int<1, max>): string $random Gives that many random bytes. */
	public function __construct(
		private WebhookStore $webhooks,
		private DeliveryStore $deliveries,
		private WebhookRules $rules,
		private NewIds $ids,
		private Clock $clock,
		private \Closure $random,
	) {}

	/** @throws InvalidInput */
	public function create( WebhookFields $fields ): CreatedWebhook {
		$this->require_fields( $fields );
		$this->rules->check( $fields );
		$now     = $this->clock->now();
		$url     = WebhookUrl::parse( $fields->url ?? '' );
		$webhook = new Webhook(
			$this->ids->webhook(),
			trim( $fields->name ?? $url->host ),
			$url,
			$this->event_types( $fields, [ Subscription::EVERYTHING ] ),
			$fields->status ?? WebhookStatus::Active,
			null,
			$fields->format ?? Format::Standard,
			$fields->sites,
			$fields->headers ?? [],
			$now,
			$now,
		);
		$secret  = Secret::parse( $fields->secret ?? '' ) ?? Secret::generate( $this->random );
		$this->webhooks->add( $webhook, new SigningSecrets( $secret ) );
		return new CreatedWebhook( $webhook, $secret );
	}

	/**
	 * Changes what is given and nothing else.
	 *
	 * @param ?\DateTimeImmutable $read Its updated_at as last read, where nobody may have changed it since.
	 * @return ?Webhook Null where it was deleted meanwhile.
	 * @throws InvalidInput
	 * @throws WebhookChanged
	 */
	public function change( Webhook $before, WebhookFields $fields, ?\DateTimeImmutable $read = null ): ?Webhook {
		if ( null !== $read && Time::milliseconds( $read ) !== Time::milliseconds( $before->updated_at ) ) {
			throw new WebhookChanged( $before );
		}
		$this->rules->check( $fields );
		$after = $this->changed( $before, $fields );
		$this->require_whole( $after );
		if ( ! $this->webhooks->save( $after, $read, self::begins_anew( $before, $after->status, $after->url ) ) ) {
			$present = $this->webhooks->find( $before->id );
			return null === $present ? null : throw new WebhookChanged( $present );
		}
		if ( null !== $fields->secret ) {
			$this->webhooks->save_secrets( $after->id, new SigningSecrets( Secret::parse( $fields->secret ) ?? Secret::generate( $this->random ) ) );
		}
		$this->follow_status( $before, $after, $fields->held );
		return $after;
	}

	/** Cancels what is still owed to it. False where it isn't there. */
	public function delete( WebhookId $id ): bool {
		if ( ! $this->webhooks->remove( $id ) ) {
			return false;
		}
		$this->deliveries->cancel_all( $id, $this->clock->now() );
		return true;
	}

	/** Null where the webhook isn't there. The secret before stays valid for a day. */
	public function rotate_secret( WebhookId $id ): ?SigningSecrets {
		$next  = Secret::generate( $this->random );
		$until = Time::after( $this->clock->now(), self::PREVIOUS_SECRET_MS );
		try {
			$secrets = $this->webhooks->secrets( $id )?->rotate( $next, $until );
		} catch ( SecretUnreadable ) {
			// Rotating is how an unreadable secret is mended, so there is no one before.
			$secrets = new SigningSecrets( $next, null, $this->clock->now() );
		}
		if ( null !== $secrets ) {
			$this->webhooks->save_secrets( $id, $secrets );
		}
		return $secrets;
	}

	private function changed( Webhook $before, WebhookFields $fields ): Webhook {
		$url    = null === $fields->url ? $before->url : WebhookUrl::parse( $fields->url );
		$status = $fields->status ?? $before->status;
		$anew   = self::begins_anew( $before, $status, $url );
		return new Webhook(
			$before->id,
			trim( $fields->name ?? $before->name ),
			$url,
			$this->event_types( $fields, $before->event_types ),
			$status,
			null === $fields->status ? $before->disabled_reason : null,
			$fields->format ?? $before->format,
			$fields->sites_given ? $fields->sites : $before->sites,
			$fields->headers ?? $before->headers,
			$before->created_at,
			// Each change has a time of its own, so that it can be told whether there was one.
			max( $this->clock->now(), Time::after( $before->updated_at, 1 ) ),
			$anew ? null : $before->failing_since,
			$anew ? null : $before->warned_at,
			$anew ? null : $before->disabled_at,
		);
	}

	/**
	 * @param list<string> $otherwise
	 * @return list<string>
	 */
	private function event_types( WebhookFields $fields, array $otherwise ): array {
		$given = array_values( array_unique( $fields->event_types ?? [] ) );
		return [] === $given ? $otherwise : $given;
	}

	private function require_fields( WebhookFields $fields ): void {
		$missing = array_filter(
			[
				'url'         => null === $fields->url ? new Problem( 'url_empty' ) : null,
				'event_types' => null === $fields->event_types ? new Problem( 'event_types_empty' ) : null,
			]
		);
		if ( [] === $missing ) {
			return;
		}
		try {
			$this->rules->check( $fields );
		} catch ( InvalidInput $invalid ) {
			throw new InvalidInput( $missing + $invalid->problems );
		}
		throw new InvalidInput( $missing );
	}

	/** What could not be read must be given before anything is saved. */
	private function require_whole( Webhook $webhook ): void {
		$missing = array_filter(
			[
				'url'         => $webhook->url->leads_nowhere() ? new Problem( 'url_empty' ) : null,
				'event_types' => [] === $webhook->event_types ? new Problem( 'event_types_empty' ) : null,
				'sites'       => [] === $webhook->sites ? new Problem( 'sites_empty' ) : null,
			]
		);
		if ( [] !== $missing ) {
			throw new InvalidInput( $missing );
		}
	}

	/** A new address has not failed yet, and who resumes a webhook gives it another chance. */
	private static function begins_anew( Webhook $before, WebhookStatus $status, WebhookUrl $url ): bool {
		$is_resumed = $before->status->holds_deliveries() && ! $status->holds_deliveries();
		return $is_resumed || $before->url->value !== $url->value;
	}

	private function follow_status( Webhook $before, Webhook $after, HeldDeliveries $held ): void {
		if ( $before->status->holds_deliveries() === $after->status->holds_deliveries() ) {
			return;
		}
		match ( true ) {
			$after->status->holds_deliveries() => $this->deliveries->hold_all( $after->id, Cause::WebhookPaused, $this->clock->now() ),
			HeldDeliveries::Cancel === $held   => $this->deliveries->cancel_all( $after->id, $this->clock->now() ),
			default                            => $this->deliveries->release_all( $after->id, $this->clock->now() ),
		};
	}
}
