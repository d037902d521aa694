<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Hooks\HostLimitsFilter;
use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Adapter\Http\NoTransport;
use MultisiteWebhooks\Adapter\Http\OneByOneTransport;
use MultisiteWebhooks\Adapter\Network\WpNetworkContext;
use MultisiteWebhooks\Domain\Delivery\Failing\FollowFailures;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Signer;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\Manual\SendTest;
use MultisiteWebhooks\Domain\Delivery\Run\AttemptDelivery;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryRuns;
use MultisiteWebhooks\Domain\Delivery\Run\LoadBodies;
use MultisiteWebhooks\Domain\Delivery\Run\ReportResults;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\Paces;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Edge\Notify\CompositeNotifier;
use MultisiteWebhooks\Edge\Notify\NotifyByEmail;
use MultisiteWebhooks\Edge\Notify\NotifyByEvent;
use MultisiteWebhooks\Edge\Notify\NotifyByHook;
use MultisiteWebhooks\Edge\Notify\WpDeliveryHooks;

/** Builds the objects that send deliveries, each when it is first needed. */
final class DeliveryServices {

	private ?DeliverDue $deliver_due = null;

	private ?WebhookCache $webhook_cache = null;

	private ?Throttles $throttles = null;

	private ?Paces $paces = null;

	private ?Transport $transport = null;

	private ?Notifier $notifier = null;

	public function __construct( private readonly Services $services, private readonly string $version ) {}

	public function deliver_due(): DeliverDue {
		return $this->deliver_due ??= new DeliverDue(
			$this->services->clones(),
			$this->services->stores()->events(),
			$this->runs(),
			$this->transport(),
			$this->services->loop_guard(),
			$this->notifier(),
			$this->services->clock(),
		);
	}

	public function send_test(): SendTest {
		return new SendTest(
			deliveries: $this->services->stores()->deliveries(),
			context: new WpNetworkContext(),
			example: $this->services->serialize_example(),
			webhook_cache: $this->webhook_cache(),
			prepare: $this->prepare_request(),
			transport: $this->transport(),
			judge: new Judge(),
			ids: $this->services->ids(),
			clock: $this->services->clock(),
		);
	}

	private function runs(): DeliveryRuns {
		$stores = $this->services->stores();
		$clock  = $this->services->clock();
		$cache  = $this->webhook_cache();
		return new DeliveryRuns(
			events: $stores->events(),
			queue: $stores->queue(),
			choose: $this->choose_next(),
			load_bodies: new LoadBodies( $stores->events(), $cache, new WpDeliveryHooks(), $this->services->loop_guard() ),
			attempt: new AttemptDelivery( $cache, $this->prepare_request(), new Judge(), $this->retry_schedule(), $clock ),
			report: $this->report_results(),
			throttles: $this->throttles(),
			traffic: $stores->traffic(),
			webhook_cache: $cache,
			ids: $this->services->ids(),
			clock: $clock,
		);
	}

	private function choose_next(): ChooseNext {
		$stores = $this->services->stores();
		return new ChooseNext(
			$stores->queue(),
			$stores->breakers(),
			$this->webhook_cache(),
			$this->throttles(),
			$stores->rate_limiter(),
			$this->paces(),
		);
	}

	private function report_results(): ReportResults {
		return new ReportResults(
			$this->services->stores()->breakers(),
			$this->paces(),
			$this->throttles(),
			$this->webhook_cache(),
			$this->follow_failures(),
			new WpDeliveryHooks(),
			$this->services->clock(),
		);
	}

	private function follow_failures(): FollowFailures {
		$stores = $this->services->stores();
		return new FollowFailures( $stores->webhooks(), $stores->deliveries(), $this->notifier(), $this->services->clock() );
	}

	private function retry_schedule(): RetrySchedule {
		return new RetrySchedule( static fn (): float => random_int( 0, 1000 ) / 1000 );
	}

	private function prepare_request(): PrepareRequest {
		$user_agent = "Multisite-Webhooks/{$this->version}; " . network_home_url( '/' );
		return new PrepareRequest( $this->services->guard(), new Signer(), $this->services->clock(), $user_agent );
	}

	private function webhook_cache(): WebhookCache {
		return $this->webhook_cache ??= new WebhookCache( $this->services->stores()->webhooks(), $this->services->clock() );
	}

	private function throttles(): Throttles {
		return $this->throttles ??= new Throttles( HostLimitsFilter::apply( ... ) );
	}

	private function paces(): Paces {
		return $this->paces ??= new Paces( $this->services->stores()->traffic() );
	}

	private function transport(): Transport {
		return $this->transport ??= match ( true ) {
			CurlTransport::is_possible()     => new CurlTransport(),
			OneByOneTransport::is_possible() => new OneByOneTransport(),
			default                          => new NoTransport(),
		};
	}

	private function notifier(): Notifier {
		$record                  = fn ( string $slug, array $payload, WebhookId $not_to ) =>
			$this->services->capture()->record( $slug, $payload, get_main_site_id(), null, $not_to );
		return $this->notifier ??= new CompositeNotifier( [ new NotifyByHook(), new NotifyByEvent( $record ), new NotifyByEmail() ] );
	}
}
