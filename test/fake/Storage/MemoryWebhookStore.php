<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\Delivery\LastDelivery;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretBox;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretUnreadable;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;
use MultisiteWebhooks\Domain\Webhook\Subscription;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookOrder;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Domain\Webhook\WebhookWithSecrets;
use MultisiteWebhooks\Test\Fake\FakeSecretBox;
use MultisiteWebhooks\Test\Fake\Samples;

/** Webhooks in memory. */
final class MemoryWebhookStore implements WebhookStore, Subscriptions {

	/** @var array<string, Webhook> */
	private array $webhooks = [];

	/** @var array<string, SigningSecrets> */
	private array $secrets = [];

	/** @var array<string, string> What the secrets were sealed with. */
	private array $labels = [];

	/** @var array<string, int> */
	private array $revisions = [];

	/** @param ?MemoryDeliveryStore $deliveries For the order of last deliveries. */
	public function __construct(
		private readonly ?MemoryDeliveryStore $deliveries = null,
		private readonly SecretBox $box = new FakeSecretBox(),
	) {}

	public function add( Webhook $webhook, SigningSecrets $secrets ): void {
		$this->webhooks[ $webhook->id->value ] = $webhook;
		$this->save_secrets( $webhook->id, $secrets );
	}

	public function save( Webhook $webhook, ?\DateTimeImmutable $read = null, bool $reset_failures = false ): bool {
		$was = $this->find( $webhook->id );
		if ( null === $was || ( null !== $read && Time::milliseconds( $read ) !== Time::milliseconds( $was->updated_at ) ) ) {
			return false;
		}
		$this->raise( $webhook->id );
		$this->webhooks[ $webhook->id->value ] = $reset_failures ? self::failing( $webhook ) : self::failing(
			$webhook,
			$was->failing_since,
			$was->warned_at,
			$was->disabled_at,
		);
		return true;
	}

	public function save_secrets( WebhookId $id, SigningSecrets $secrets ): void {
		$this->secrets[ $id->value ] = $secrets;
		$this->labels[ $id->value ]  = $this->box->label();
		$this->raise( $id );
	}

	public function remove( WebhookId $id ): bool {
		$there = isset( $this->webhooks[ $id->value ] );
		unset( $this->webhooks[ $id->value ], $this->secrets[ $id->value ] );
		return $there;
	}

	public function find( WebhookId $id ): ?Webhook {
		$webhook = $this->webhooks[ $id->value ] ?? null;
		return null === $webhook ? null : $this->read( $webhook );
	}

	public function others_with_same_url( Webhook $webhook ): array {
		$others = array_filter(
			$this->webhooks,
			static fn ( Webhook $one ): bool => $one->url->value === $webhook->url->value && $one->id->value !== $webhook->id->value,
		);
		ksort( $others );
		return array_values( $others );
	}

	public function secrets( WebhookId $id ): ?SigningSecrets {
		if ( isset( $this->secrets[ $id->value ] ) && $this->labels[ $id->value ] !== $this->box->label() ) {
			throw new SecretUnreadable();
		}
		return $this->secrets[ $id->value ] ?? null;
	}

	public function with_secrets( array $ids ): array {
		$with_secrets = [];
		foreach ( $ids as $id ) {
			$webhook = $this->find( $id );
			if ( null === $webhook ) {
			    continue;
			}

			$unreadable                 = $webhook->unreadable;
			$with_secrets[ $id->value ] = new WebhookWithSecrets(
				$webhook,
				$unreadable->secret ? null : $this->secrets( $id ),
				[] === $unreadable->headers ? ( new SealedHeaders( $this->box ) )->open( $webhook->headers ) : [],
				$this->revisions[ $id->value ] ?? 0,
			);
		}
		return $with_secrets;
	}

	public function revisions( array $ids ): array {
		return array_map( static fn ( WebhookWithSecrets $one ): int => $one->revision, $this->with_secrets( $ids ) );
	}

	private function raise( WebhookId $id ): void {
		$this->revisions[ $id->value ] = 1 + ( $this->revisions[ $id->value ] ?? 0 );
	}

	public function needing_attention(): array {
		$found = array_filter(
			$this->webhooks,
			static fn ( Webhook $one ): bool => match ( $one->status ) {
				WebhookStatus::Active   => null !== $one->warned_at,
				WebhookStatus::Paused   => false,
				WebhookStatus::Disabled => null !== $one->disabled_at,
			}
		);
		usort( $found, static fn ( Webhook $one, Webhook $other ): int => strcasecmp( $one->name, $other->name ) );
		return $found;
	}

	public function unreadable(): array {
		$read  = array_map( $this->read( ... ), $this->webhooks );
		$found = array_filter( $read, static fn ( Webhook $one ): bool => $one->unreadable->is_anything() );
		usort( $found, static fn ( Webhook $one, Webhook $other ): int => strcasecmp( $one->name, $other->name ) );
		return $found;
	}

	public function page( WebhookQuery $query ): Page {
		$found = array_filter( $this->webhooks, static fn ( Webhook $one ): bool => self::matches( $one, $query ) );
		$last  = $this->deliveries?->last_per_webhook(
			array_map( static fn ( Webhook $one ): WebhookId => $one->id, array_values( $found ) )
		) ?? [];
		$key   = static fn ( Webhook $one ): array => [
			self::sort_key( $one, $query->order_by, $last[ $one->id->value ] ?? null ),
			$one->id->value,
		];
		usort(
			$found,
			static fn ( Webhook $one, Webhook $other ): int => ( $key( $one ) <=> $key( $other ) ) * ( $query->descending ? -1 : 1 ),
		);
		return new Page( array_slice( $found, ( $query->page - 1 ) * $query->per_page, $query->per_page ), count( $found ) );
	}

	public function disable(
		WebhookId $id,
		DisabledReason $reason,
		\DateTimeImmutable $now,
		?\DateTimeImmutable $failing_since = null,
	): bool {
		$was = $this->find( $id );
		if ( null === $was || WebhookStatus::Disabled === $was->status ) {
			return false;
		}
		if ( null !== $failing_since && ( WebhookStatus::Active !== $was->status || ! self::fails_since( $was, $failing_since ) ) ) {
			return false;
		}
		$disabled = new Webhook(
			id: $was->id,
			name: $was->name,
			url: $was->url,
			event_types: $was->event_types,
			status: WebhookStatus::Disabled,
			disabled_reason: $reason,
			format: $was->format,
			sites: $was->sites,
			headers: $was->headers,
			created_at: $was->created_at,
			updated_at: $now,
			accept_redirect: $was->accept_redirect,
		);

		$this->webhooks[ $id->value ] = self::failing( $disabled, $was->failing_since, $was->warned_at, $now );
		$this->raise( $id );
		return true;
	}

	public function mark_failing( WebhookId $id, \DateTimeImmutable $since ): void {
		$was = $this->find( $id );
		if ( null === $was ) {
			return;
		}

		$this->webhooks[ $id->value ] = self::failing( $was, $was->failing_since ?? $since, $was->warned_at, $was->disabled_at );
	}

	public function mark_warned( WebhookId $id, \DateTimeImmutable $failing_since, \DateTimeImmutable $now ): bool {
		$was = $this->find( $id );
		if ( null === $was || WebhookStatus::Active !== $was->status || null !== $was->warned_at ) {
			return false;
		}
		if ( ! self::fails_since( $was, $failing_since ) ) {
			return false;
		}
		$this->webhooks[ $id->value ] = self::failing( $was, $was->failing_since, $now );
		return true;
	}

	public function mark_recovered( WebhookId $id ): bool {
		$was = $this->find( $id );
		if ( null === $was || WebhookStatus::Disabled === $was->status ) {
			return false;
		}
		$this->webhooks[ $id->value ] = self::failing( $was, disabled_at: $was->disabled_at );
		return null !== $was->warned_at;
	}

	public function all(): array {
		return array_map(
			static fn ( Webhook $one ): Subscription => new Subscription(
				$one->id,
				$one->event_types,
				$one->sites,
				$one->format,
				$one->status,
			),
			array_values( $this->webhooks )
		);
	}

	private static function sort_key( Webhook $webhook, WebhookOrder $order_by, ?LastDelivery $last ): string {
		return match ( $order_by ) {
			WebhookOrder::Name         => strtolower( $webhook->name ),
			WebhookOrder::Status       => $webhook->status->value,
			WebhookOrder::UpdatedAt    => $webhook->updated_at->format( 'U.v' ),
			WebhookOrder::LastDelivery => $last?->at->format( 'U.v' ) ?? '',
			WebhookOrder::CreatedAt    => $webhook->created_at->format( 'U.v' ),
		};
	}

	private static function matches( Webhook $webhook, WebhookQuery $query ): bool {
		$listening = array_intersect( [ ...$query->event_types, Subscription::EVERYTHING ], $webhook->event_types );
		return ( [] === $query->statuses || in_array( $webhook->status, $query->statuses, true ) )
			&& ( [] === $query->event_types || [] !== $listening )
			&& ( '' === $query->search || false !== stripos( "{$webhook->name} {$webhook->url->value}", $query->search ) );
	}

	private static function failing(
		Webhook $was,
		?\DateTimeImmutable $since = null,
		?\DateTimeImmutable $warned_at = null,
		?\DateTimeImmutable $disabled_at = null,
	): Webhook {
		return new Webhook(
			id: $was->id,
			name: $was->name,
			url: $was->url,
			event_types: $was->event_types,
			status: $was->status,
			disabled_reason: $was->disabled_reason,
			format: $was->format,
			sites: $was->sites,
			headers: $was->headers,
			created_at: $was->created_at,
			updated_at: $was->updated_at,
			failing_since: $since,
			warned_at: $warned_at,
			disabled_at: $disabled_at,
			accept_redirect: $was->accept_redirect,
		);
	}

	private function read( Webhook $webhook ): Webhook {
		$secret  = $this->labels[ $webhook->id->value ] !== $this->box->label();
		$headers = ( new SealedHeaders( $this->box ) )->unreadable( $webhook->headers );
		return Samples::altered( $webhook, unreadable: new Unreadable( $secret, $headers ) );
	}

	private static function fails_since( Webhook $webhook, \DateTimeImmutable $since ): bool {
		return null !== $webhook->failing_since && Time::milliseconds( $since ) === Time::milliseconds( $webhook->failing_since );
	}
}
