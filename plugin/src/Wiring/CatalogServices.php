<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Storage\ActivePlugins;
use MultisiteWebhooks\Domain\Catalog\CheckAvailability;
use MultisiteWebhooks\Domain\Event\Body\MisfitSummary;
use MultisiteWebhooks\Edge\Health\FittingPayloads;
use MultisiteWebhooks\Edge\Rest\Events\ListedEventTypes;
use MultisiteWebhooks\Edge\Words\AvailabilityWords;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisiteAvailability;

/** What tells about event types, beside the catalog itself. */
final readonly class CatalogServices {

	public function __construct( private Services $services ) {}

	public function listed(): ListedEventTypes {
		return new ListedEventTypes(
			$this->services->catalog(),
			$this->services->stores()->subscriptions(),
			$this->services->event_type_words()
		);
	}

	public function fitting_payloads(): FittingPayloads {
		return new FittingPayloads( fn (): ?MisfitSummary => $this->services->stores()->misfits()->summary() );
	}

	public function availability_words(): AvailabilityWords {
		$plugins = new ActivePlugins( $this->services->stores()->database );
		$check   = new CheckAvailability( $this->services->catalog(), new UltimateMultisiteAvailability( $plugins->has( ... ) ) );
		return new AvailabilityWords( $check, $this->services->catalog(), $this->services->event_type_words() );
	}
}
