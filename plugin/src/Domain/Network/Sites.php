<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Network;

use MultisiteWebhooks\Domain\Page;

/** The sites of one network. */
interface Sites {

	/** @return Page<Site> */
	public function page( SiteQuery $query ): Page;
}
