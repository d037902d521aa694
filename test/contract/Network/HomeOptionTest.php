<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Network;

use MultisiteWebhooks\Adapter\Storage\Options\HomeOption;
use MultisiteWebhooks\Test\Contract\RealStores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( HomeOption::class )]
final class HomeOptionTest extends HomeStoreContract {

	protected function homes(): HomeOption {
		$stores   = RealStores::connected();
		$database = $stores->database;
		$database->execute(
			"DELETE FROM %i WHERE network_id = %d AND name = 'multisite_webhooks_home'",
			[ $database->tables->state, $database->tables->network ]
		);
		return $stores->home();
	}
}
