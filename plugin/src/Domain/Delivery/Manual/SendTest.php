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
use MultisiteWebhooks\Domain\Delivery\DeliveryTransition;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\LoggedExchange;
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
 * Sends the example of an event type to a webhook and waits for the response. The test is logged as a delivery without
 * an event, and never changes the state of the webhook.
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
		$verdict  = $this->judge->of( $response, $now, $with_secrets->webhook->accept_redirect );
		$result   = LoggedExchange::of( $delivery, $request, $at, $response, $verdict );
		$this->deliveries->add_test( $delivery->after( $this->transition( $result, $now ), $result->at ), $result );
		return $result;
	}

	/** Null if it is larger than events may be. */
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
			id: $this->ids->delivery(),
			event: $this->ids->event(),
			webhook: $webhook->id,
			event_type: $type->slug,
			site: $this->context->current_site_id(),
			test: true,
			format: $webhook->format,
			status: DeliveryStatus::Waiting,
			reason: null,
			attempt_count: 0,
			created_at: $at,
			next_try_at: $at,
			finished_at: null,
		);
	}

	private function transition( Attempt $attempt, \DateTimeImmutable $now ): DeliveryTransition {
		return null === $attempt->failure
			? DeliveryTransition::delivered( $now )
			: DeliveryTransition::failed( $attempt->failure->reason, $now );
	}
}
