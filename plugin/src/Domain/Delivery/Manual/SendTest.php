<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Manual;

use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Delivery\DeliveryStore;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Event\Body\PayloadTooLarge;
use MultisiteWebhooks\Domain\Event\SerializeExample;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Network\NetworkContext;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Domain\Webhook\WebhookWithSecrets;

/**
 * Sends an event type's example to a webhook now and waits for the answer. Logged as a delivery, but no event:
 * it changes nothing about the webhook, whatever the answer.
 */
final readonly class SendTest {

	public function __construct(
		private DeliveryStore $deliveries,
		private NetworkContext $context,
		private SerializeExample $example,
		private WebhookCache $webhook_cache,
		private PrepareRequest $prepare,
		private Transport $transport,
		private Judge $judge,
		private NewIds $ids,
		private Clock $clock,
	) {}

	public function __invoke( Webhook $webhook, EventType $type ): Attempt {
		$at       = $this->clock->now();
		$delivery = $this->delivery( $webhook, $type, $at );
		$body     = $this->body( $delivery, $type, $at );

		$with_secrets = $this->webhook_cache->find( $webhook->id ) ?? new WebhookWithSecrets( $webhook, null );

		[ $request, $failure ] = ( $this->prepare )( $delivery, $with_secrets, $body ?? '' );

		$failure  = null === $body ? Failure::because( Cause::TooLarge ) : $failure;
		$response = null === $failure ? $this->response( $request ) : Response::none( $failure );
		$now      = $this->clock->now();
		$result   = Attempt::of( $delivery, $request, $at, $response, $this->judge->of( $response, $now ) );
		$this->deliveries->add_test( $this->finished( $delivery, $result, $now ), $result );
		return $result;
	}

	/** Null where it is larger than events may be. */
	private function body( Delivery $delivery, EventType $type, \DateTimeImmutable $at ): ?string {
		try {
			return $this->example->of( $type, $delivery->event, $at, true )->body( $delivery->format );
		} catch ( PayloadTooLarge ) {
			return null;
		}
	}

	private function response( OutgoingRequest $request ): Response {
		$single = new SingleRequest( $request );
		$this->transport->send( $single );
		return $single->response();
	}

	private function delivery( Webhook $webhook, EventType $type, \DateTimeImmutable $at ): Delivery {
		return new Delivery(
			$this->ids->delivery(),
			$this->ids->event(),
			$webhook->id,
			$type->slug,
			$this->context->current_site_id(),
			true,
			$webhook->format,
			DeliveryStatus::Waiting,
			null,
			0,
			$at,
			$at,
			null,
		);
	}

	private function finished( Delivery $delivery, Attempt $attempt, \DateTimeImmutable $now ): Delivery {
		return new Delivery(
			$delivery->id,
			$delivery->event,
			$delivery->webhook,
			$delivery->event_type,
			$delivery->site,
			true,
			$delivery->format,
			null === $attempt->failure ? DeliveryStatus::Delivered : DeliveryStatus::Failed,
			$attempt->failure?->reason,
			1,
			$delivery->created_at,
			null,
			$now,
		);
	}
}
