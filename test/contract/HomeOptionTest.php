<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract;

use MultisiteWebhooks\Adapter\Storage\Options\HomeOption;

final class HomeOptionTest extends HomeStoreContract {

	protected function homes(): HomeOption {
		$stores = MariaDb::connected();
		$tables = $stores->tables;
		$stores->database->write( "DELETE FROM {$tables->site_meta} WHERE site_id = {$tables->network} AND meta_key = 'multisite_webhooks_home'" );
		return $stores->home();
	}
}
