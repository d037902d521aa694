<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\CustomAction;

use MultisiteWebhooks\Adapter\Storage\Options\CustomActionOption;
use MultisiteWebhooks\Test\Contract\RealStores;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( CustomActionOption::class )]
final class CustomActionOptionTest extends CustomActionStoreContract {

	protected function store(): CustomActionOption {
		$database = RealStores::connected()->database;
		$database->execute(
			"DELETE FROM %i WHERE site_id = %d AND meta_key = 'multisite_webhooks_custom_actions'",
			[ $database->tables->site_meta, $database->tables->network ]
		);
		return new CustomActionOption( $database, static fn () => null );
	}
}
